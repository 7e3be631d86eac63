using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LrNotebooks.Schedules;

// What TensorFlow asks of a schedule's arguments, said in one sentence that names the argument; and elementary functions rounded once
// from float64. A float32 result is then correctly rounded on every machine, while the C libraries' powf, expf and cosf differ from one
// another in the last digit.
public abstract partial class Schedule
{
    private static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : throw Bad(value, name, "must be a finite number");

    private static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value > 0 ? value : throw Bad(value, name, "must be a positive number");

    private static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value >= 0 ? value : throw Bad(value, name, "must not be negative");

    private static double AtLeastOne(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value >= 1 ? value : throw Bad(value, name, "must be 1 or more");

    private static ArgumentOutOfRangeException Bad(double value, string name, string rule) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{name} {rule}, but it is {value}."));

    private static T As<T>(double value)
        where T : struct, IBinaryFloatingPointIeee754<T> => T.CreateChecked(value);

    private static T Pow<T>(T x, T y)
        where T : struct, IBinaryFloatingPointIeee754<T> => As<T>(Math.Pow(double.CreateChecked(x), double.CreateChecked(y)));

    private static T Exp<T>(T x)
        where T : struct, IBinaryFloatingPointIeee754<T> => As<T>(Math.Exp(double.CreateChecked(x)));

    /// <summary>1 + cos(π·<paramref name="fraction"/>), with π rounded to the precision first as TensorFlow's constant is.</summary>
    private static T OnePlusCosine<T>(T fraction)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        T.One + As<T>(Math.Cos(double.CreateChecked(T.Pi * fraction)));

    /// <summary>½(1 + cos(π·<paramref name="fraction"/>)): from 1 at 0 down to 0 at 1.</summary>
    private static T HalfCosine<T>(T fraction)
        where T : struct, IBinaryFloatingPointIeee754<T> => As<T>(0.5) * OnePlusCosine(fraction);

    /// <summary>step / decaySteps, rounded down for a staircase: the p of the three schedules that have one.</summary>
    private static T Periods<T>(long step, double decaySteps, bool staircase)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var periods = T.CreateChecked(step) / As<T>(decaySteps);
        return staircase ? T.Floor(periods) : periods;
    }

    /// <summary>The share of the decay that is done, 0 to 1: min(step, decaySteps) / decaySteps.</summary>
    private static T Done<T>(long step, double decaySteps)
        where T : struct, IBinaryFloatingPointIeee754<T> => T.Min(T.CreateChecked(step), As<T>(decaySteps)) / As<T>(decaySteps);

    private static string Staircase(bool staircase) => staircase ? ", staircase" : "";
}
