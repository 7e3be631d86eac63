using System.Reflection;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;

namespace LrNotebooks.Claims;

/// <summary>What documents 003 and 004 say of decay functions, decided by asking them for rates.</summary>
internal static class ScheduleStatements
{
    private static readonly Schedule _smooth = Schedule.Exponential(0.5, decaySteps: 10, decayRate: 0.9);
    private static readonly Schedule _stairs = Schedule.Exponential(0.5, decaySteps: 10, decayRate: 0.9, staircase: true);

    /// <summary>A default argument as Python prints it.</summary>
    public static string Default(string factory, string argument) =>
        typeof(Schedule).GetMethod(factory)!.GetParameters().Single(parameter => parameter.Name == argument).DefaultValue switch
        {
            double number => PythonNumbers.Shortest(number),
            var other => $"{other}",
        };

    public static (bool, string) AllSevenAreThere()
    {
        string[] names =
            ["Cosine", "Exponential", "InverseTime", "LinearCosine", "NaturalExponential", "NoisyLinearCosine", "Polynomial"];
        var known = typeof(Schedule).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Schedule)).Select(method => method.Name)
            .Where(name => name != nameof(Schedule.ConfigureLearningRate)).Order().ToArray();
        return (names.All(known.Contains), $"Schedule has {string.Join(", ", known)}");
    }

    public static (bool, string) SeveralDecay()
    {
        Schedule[] decays = [_smooth, Schedule.Polynomial(0.5, 10), Schedule.Cosine(0.5, 10), Schedule.InverseTime(0.5, 10, 0.9)];
        return (decays.All(decay => decay[10] < decay[0]),
            string.Join("; ", decays.Select(decay => Python.Format("%s falls to %g at step 10", decay, decay[10]))));
    }

    public static (bool, string) FirstRateIsTheInitialOne() =>
        (_smooth[0] == 0.5f && _stairs[0] == 0.5f, Python.Format("%g at step 0", _smooth[0]));

    public static (bool, string) ChangesOnceEveryDecaySteps(bool staircase)
    {
        var changes = Changes(staircase ? _stairs : _smooth);
        return (changes.All(step => step % 10 == 0), $"it changes at steps {string.Join(", ", changes.Take(4))}, …");
    }

    public static (bool, string) DecayRateIsTheFactor()
    {
        var factor = _stairs.At<double>(10) / _stairs.At<double>(9);
        return (Math.Abs(factor - 0.9) < 1e-12, Python.Format("step 10 has %g times the rate of step 9", factor));
    }

    public static (bool, string) StaircaseRoundsDown() =>
        (Enumerable.Range(0, 200).All(step => _stairs[step] == _smooth[step / 10 * 10]) && Changes(_smooth).Count == 199,
            "with staircase step s has the rate of step 10·⌊s/10⌋");

    public static (bool, string) ExponentialFollowsItsFormula()
    {
        var worst = Enumerable.Range(0, 200).Max(step => Math.Abs(_smooth[step] - (0.5 * Math.Pow(0.9, step / 10.0))));
        return (worst < 1e-7, Python.Format("in float32 200 steps differ from it by at most %.1e", worst));
    }

    public static (bool, string) StaircaseSwitchesDecayOff()
    {
        var changes = Changes(_stairs);
        return (changes.Count == 0, $"from step 0 to 199 the rate changes {changes.Count} times");
    }

    public static (bool, string) ShrinksTo96Hundredths()
    {
        var share = Schedule.Exponential(0.1, decaySteps: 100_000, decayRate: 0.96).At<double>(100_000) / 0.1;
        return (Math.Abs((100 * share) - 0.96) < 1e-9, Python.Format(
            "after 100,000 steps it has %g %% of what it was", 100 * share));
    }

    public static (bool, string) SpeedIsSetByStepsAndDecaySteps()
    {
        var slow = Schedule.Exponential(0.5, decaySteps: 100, decayRate: 0.9);
        return (slow[20] > _smooth[20] && _smooth[40] < _smooth[20], Python.Format(
            "with decay_steps 10 the rate is %g at step 20 and %g at 40; with 100 it is %g at 20",
            _smooth[20], _smooth[40], slow[20]));
    }

    public static (bool, string) WithoutTheStepItStays()
    {
        var schedule = Schedule.Exponential(0.1, 10, 0.9);
        var counted = schedule.Rates(21)[^1];
        var forgotten = Enumerable.Range(0, 21).Select(_ => schedule[0]).Last();
        return (forgotten == schedule[0] && counted < forgotten, Python.Format(
            "after 20 updates the rate is %s where the step is passed, %s where it is always 0", counted, forgotten));
    }

    public static (bool, string) FallsStepByStep()
    {
        var rates = Schedule.Exponential(0.1, 10, 0.9).Rates(21);
        return (rates.Zip(rates.Skip(1)).All(pair => pair.Second < pair.First), Python.Format(
            "each of 21 rates is below the one before, from %s to %s", rates[0], rates[^1]));
    }

    private static List<int> Changes(Schedule schedule) =>
        [.. Enumerable.Range(1, 199).Where(step => schedule[step] != schedule[step - 1])];
}
