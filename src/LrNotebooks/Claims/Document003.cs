using System.Reflection;
using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;

namespace LrNotebooks.Claims;

/// <summary>Document 003: exponential and polynomial decay, and TF-slim's choice among them.</summary>
internal sealed class Document003 : Recomputation
{
    private const float End = 0.0001f;
    private const int Starts = 1000;
    private static readonly Schedule _smooth = Schedule.Exponential(learningRate: 0.5, decaySteps: 10, decayRate: 0.9);
    private static readonly Schedule _stairs = Schedule.Exponential(0.5, decaySteps: 10, decayRate: 0.9, staircase: true);
    private static readonly float[] _red = Schedule.Polynomial(0.5, 10, End).Rates(200);
    private static readonly float[] _green = Schedule.Polynomial(0.5, 10, End, cycle: true).Rates(200);
    private static readonly Schedule _configured = Schedule.ConfigureLearningRate(1080, 32, "exponential");

    public Document003()
    {
        Statement("purpose", RateStatements.DecayEndsLower);
        Statement("schedules/seven", AllSevenAreThere);
        Printed("exponential/staircase-default", () => Default("Exponential", "staircase"));
        Statement("exponential/initial", FirstRateIsTheInitialOne);
        Statement("exponential/decay-steps", ChangesOnceEveryDecaySteps);
        Statement("exponential/decay-rate", DecayRateIsTheFactor);
        Statement("exponential/staircase", StaircaseRoundsDown);
        Statement("exponential/formula", ExponentialFollowsItsFormula);
        Printed("exponential/plot/initial", () => PythonNumbers.General(_smooth[0]));
        Printed("exponential/plot/decay-steps", () => PythonNumbers.General(StepsToTheFactor()));
        Printed("exponential/plot/decay-rate", () => PythonNumbers.General(_smooth[10] / _smooth[0]));
        Statement("exponential/plot/comment", ChangesOnceEveryDecaySteps);
        Statement("polynomial/linear", FallsLinearly);
        Printed("polynomial/end-default", () => Default("Polynomial", "endLearningRate"));
        Printed("polynomial/power-default", () => Default("Polynomial", "power"));
        Printed("polynomial/cycle-default", () => Default("Polynomial", "cycle"));
        Statement("polynomial/cycle", CycleChooses);
        Statement("polynomial/local-minimum", SmallRateStaysInThePoorMinimum);
        Statement("polynomial/jump", CycleHelpsALittle);
        Printed("polynomial/plot/initial", () => PythonNumbers.General(_red[0]));
        Printed("polynomial/plot/decay-steps", () => PythonNumbers.General(Array.IndexOf(_red, _red.Min())));
        Printed("polynomial/plot/end", () => PythonNumbers.General(_red[^1]));
        Statement("polynomial/plot/red", RedStays);
        Statement("polynomial/plot/green", GreenStartsAnew);
        Statement("configure/decay-steps", DecayStepsAreWhole);
        Statement("configure/sync-replicas", ReplicasDivideTheSteps);
        Statement("configure/exponential", ExponentialIsStairs);
        Statement("configure/fixed", FixedIsConstant);
        Statement("configure/polynomial", PolynomialIsALineWithoutCycle);
        Printed("configure/unknown", UnknownType);
    }

    private static (bool, string) AllSevenAreThere()
    {
        string[] names =
            ["Cosine", "Exponential", "InverseTime", "LinearCosine", "NaturalExponential", "NoisyLinearCosine", "Polynomial"];
        var known = typeof(Schedule).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Schedule)).Select(method => method.Name)
            .Where(name => name != nameof(Schedule.ConfigureLearningRate)).Order().ToArray();
        return (names.All(known.Contains), $"Schedule has {string.Join(", ", known)}");
    }

    private static (bool, string) FirstRateIsTheInitialOne() =>
        (_smooth[0] == 0.5f && _stairs[0] == 0.5f, Python.Format("%g at step 0", _smooth[0]));

    private static (bool, string) ChangesOnceEveryDecaySteps()
    {
        var changes = Changes(_smooth, 200);
        return (changes.All(step => step % 10 == 0), $"it changes at steps {string.Join(", ", changes.Take(4))}, …");
    }

    private static (bool, string) DecayRateIsTheFactor()
    {
        var factor = _stairs.At<double>(10) / _stairs.At<double>(9);
        return (Math.Abs(factor - 0.9) < 1e-12, Python.Format("step 10 has %g times the rate of step 9", factor));
    }

    private static (bool, string) StaircaseRoundsDown() =>
        (Enumerable.Range(0, 200).All(step => _stairs[step] == _smooth[step / 10 * 10]) && Changes(_smooth, 200).Count == 199,
            "with staircase step s has the rate of step 10·⌊s/10⌋");

    private static (bool, string) ExponentialFollowsItsFormula()
    {
        var worst = Enumerable.Range(0, 200).Max(step => Math.Abs(_smooth[step] - (0.5 * Math.Pow(0.9, step / 10.0))));
        return (worst < 1e-7, Python.Format("in float32 200 steps differ from it by at most %.1e", worst));
    }

    private static int StepsToTheFactor() =>
        Enumerable.Range(0, 200).MinBy(step => Math.Abs(_smooth.At<double>(step) - (0.9 * _smooth.At<double>(0))));

    // What it says of polynomial decay and its plot of two lines over 200 steps.
    private static (bool, string) FallsLinearly()
    {
        var steps = Enumerable.Range(1, 10).Select(step => (double)_red[step - 1] - _red[step]).ToArray();
        return (steps.Max() - steps.Min() < 1e-7, Python.Format(
            "each of the first ten steps takes off %.6f to %.6f", steps.Min(), steps.Max()));
    }

    private static (bool, string) CycleChooses()
    {
        var (stays, starts) = (_red.Skip(11).Distinct().Count() == 1, Jumps().Count);
        return (stays && starts > 1, $"after step 10 the rate is constant without cycle and jumps up {starts} times with it");
    }

    private static (bool, string) RedStays() =>
        (_red[10..].All(rate => rate == _red[10]), Python.Format("%g at step 10 and %g at step 199", _red[10], _red[199]));

    private static (bool, string) GreenStartsAnew()
    {
        var jumps = Jumps();
        var falls = Enumerable.Range(1, 199).Except(jumps).All(step => _green[step] < _green[step - 1]);
        return (falls && jumps.SequenceEqual(Enumerable.Range(1, 19).Select(k => (10 * k) + 1)), Python.Format(
            "%g at step 10, then %g, %g and %g at steps 11, 21 and 191", _green[10], _green[11], _green[21], _green[191]));
    }

    private static List<int> Jumps() => [.. Enumerable.Range(1, 199).Where(step => _green[step] > _green[step - 1])];

    // What it says of local minima, decided as in notebook 06: noisy descents over two minima, from all starts on the poor one's side.
    private static (bool, string) SmallRateStaysInThePoorMinimum()
    {
        var left = LeftThePoorSide(Schedule.Constant(0.01));
        return (left < Starts / 20, $"at rate 0.01 {left} of {Starts:N0} descents leave the poor minimum's side");
    }

    private static (bool, string) CycleHelpsALittle()
    {
        var stays = LeftThePoorSide(Schedule.Polynomial(0.5, 10, End));
        var cycles = LeftThePoorSide(Schedule.Polynomial(0.5, 10, End, cycle: true));
        return (cycles > stays && cycles < Starts,
            $"of {Starts:N0} descents {stays} leave the poor minimum's side without cycle, {cycles} with it");
    }

    private static int LeftThePoorSide(Schedule schedule) => Enumerable.Range(0, Starts).Count(i =>
        DoubleWell.Descend(schedule, 200, DoubleWell.Top + ((5 - DoubleWell.Top) * (i + 0.5) / Starts), noise: 2, (uint)i)[^1] < DoubleWell.Top);

    // What its _configure_learning_rate does, decided with 1080 samples in batches of 32.
    private static (bool, string) DecayStepsAreWhole()
    {
        var first = FirstChange(_configured);
        return (first == (int)(1080 * 2.0 / 32), $"1080 · 2 / 32 = 67.5, and the rate first changes at step {first}");
    }

    private static (bool, string) ReplicasDivideTheSteps()
    {
        var first = FirstChange(Schedule.ConfigureLearningRate(1080, 32, "exponential", replicasToAggregate: 4));
        return (first == (int)Math.Ceiling(67 / 4.0), $"67 / 4 = 16.75, and the rate first changes at step {first}");
    }

    private static (bool, string) ExponentialIsStairs() =>
        Same(_configured, Schedule.Exponential(0.01, 67, 0.94, staircase: true));

    private static (bool, string) FixedIsConstant() =>
        Same(Schedule.ConfigureLearningRate(1080, 32, "fixed"), Schedule.Constant(0.01));

    private static (bool, string) PolynomialIsALineWithoutCycle() =>
        Same(Schedule.ConfigureLearningRate(1080, 32, "polynomial"), Schedule.Polynomial(0.01, 67, 0.0001, power: 1, cycle: false));

    private static string UnknownType()
    {
        try
        {
            return $"no error but {Schedule.ConfigureLearningRate(1080, 32, "linear")}";
        }
        catch (ArgumentException error)
        {
            return error.Message.Split(';')[0];
        }
    }

    private static int FirstChange(Schedule schedule) => Enumerable.Range(1, 1000).First(step => schedule[step] != schedule[0]);

    private static (bool, string) Same(Schedule schedule, Schedule expected) => (
        schedule.Rates(300).SequenceEqual(expected.Rates(300)),
        Python.Format("%s: %g at step 0, %g at step 67, %g at step 299", schedule, schedule[0], schedule[67], schedule[299]));
}
