using LrNotebooks.Experiments;
using LrNotebooks.Printing;
using LrNotebooks.Schedules;

namespace LrNotebooks.Claims;

/// <summary>Document 003: exponential and polynomial decay.</summary>
internal sealed class Document003 : Recomputation
{
    private const int Steps = 200;
    private const int Starts = 1000;
    private static readonly Schedule _exponential = Schedule.Exponential(learningRate: 0.5, decaySteps: 10, decayRate: 0.9);
    private static readonly Schedule _red = Schedule.Polynomial(0.5, 10, 0.0001);
    private static readonly Schedule _green = Schedule.Polynomial(0.5, 10, 0.0001, cycle: true);

    public Document003()
    {
        Statement("purpose", RateStatements.DecayEndsLower);
        Printed("exponential/plot/steps", () => PythonNumbers.General(_exponential.Rates(Steps).Length));
        Printed("exponential/plot/initial", () => PythonNumbers.General(_exponential[0]));
        Printed("exponential/plot/decay-steps", () => PythonNumbers.General(StepsTo(0.9)));
        Printed("exponential/plot/decay-rate", () => PythonNumbers.General(_exponential[10] / _exponential[0]));
        Statement("exponential/decay-steps", () => ChangesOncePerPeriod(_exponential));
        Statement("exponential/plot/comment", () => ChangesOncePerPeriod(_exponential));
        Statement("polynomial/linear", () => FallsLinearly(_red));
        Statement("polynomial/local-minimum", () => StaysInThePoorMinimum(0.01));
        Statement("polynomial/jump", () => CycleHelpsALittle(noise: 2));
        Printed("polynomial/plot/steps", () => PythonNumbers.General(_red.Rates(Steps).Length));
        Printed("polynomial/plot/initial", () => PythonNumbers.General(_red[0]));
        Printed("polynomial/plot/decay-steps", () => PythonNumbers.General(Array.IndexOf(_red.Rates(Steps), _red.Rates(Steps).Min())));
        Printed("polynomial/plot/end", () => PythonNumbers.General(_red[Steps - 1]));
        Statement("polynomial/plot/red", () => FallsAndStays(_red));
        Statement("polynomial/plot/green", () => FallsAndStartsAnew(_green));
        Statement("configure/by-name", () => NameChooses("exponential", "fixed", "polynomial"));
    }

    private static int StepsTo(double share) =>
        Enumerable.Range(0, Steps).MinBy(step => Math.Abs(_exponential.At<double>(step) - (share * _exponential.LearningRate)));

    // What it says of schedules and their plots over 200 steps.
    internal static (bool Holds, string Evidence) ChangesOncePerPeriod(Schedule schedule)
    {
        var changes = Changes(schedule, Steps);
        return (changes.Count > 0 && changes.All(step => step % 10 == 0), $"it changes at steps {string.Join(", ", changes.Take(4))}, …");
    }

    internal static (bool Holds, string Evidence) FallsLinearly(Schedule schedule)
    {
        var steps = Enumerable.Range(1, 10).Select(step => (double)schedule[step - 1] - schedule[step]).ToArray();
        return (steps.Min() > 0 && steps.Max() - steps.Min() < 1e-7,
            Python.Format("each of the first ten steps takes off %.6f to %.6f", steps.Min(), steps.Max()));
    }

    internal static (bool Holds, string Evidence) FallsAndStays(Schedule schedule)
    {
        var rates = schedule.Rates(Steps);
        return (rates[10] == 0.0001f && rates[10..].All(rate => rate == rates[10]),
            Python.Format("%g at step 10, from %g to %g after it", rates[10], rates[11..].Min(), rates[11..].Max()));
    }

    internal static (bool Holds, string Evidence) FallsAndStartsAnew(Schedule schedule)
    {
        var rates = schedule.Rates(Steps);
        var jumps = Enumerable.Range(1, Steps - 1).Where(step => rates[step] > rates[step - 1]).ToArray();
        var falls = Enumerable.Range(1, Steps - 1).Except(jumps).All(step => rates[step] < rates[step - 1]);
        return (falls && jumps.Length > 1 && jumps.All(step => rates[step - 1] == 0.0001f),
            Python.Format("%g at step 10, then %g, %g and %g at steps 11, 21 and 191", rates[10], rates[11], rates[21], rates[191]));
    }

    internal static (bool Holds, string Evidence) NameChooses(params string[] names)
    {
        Schedule[] chosen = [.. names.Select(name => Schedule.ConfigureLearningRate(1080, 32, name))];
        var curves = chosen.Select(schedule => string.Join(' ', schedule.Rates(Steps))).Distinct().Count();
        return (curves > 1 && curves == names.Length, string.Join("; ", names.Zip(chosen, (name, schedule) => $"{name}: {schedule}")));
    }

    // What it says of local minima, decided as in notebook 06: noisy descents over two minima, from all starts on the poor one's side.
    internal static (bool Holds, string Evidence) StaysInThePoorMinimum(double rate)
    {
        var left = LeftThePoorSide(Schedule.Constant(rate), noise: 2);
        return (left < Starts / 20, Python.Format("at rate %g %d of %d descents leave the poor minimum's side", rate, left, Starts));
    }

    internal static (bool Holds, string Evidence) CycleHelpsALittle(double noise)
    {
        var (stays, cycles) = (LeftThePoorSide(_red, noise), LeftThePoorSide(_green, noise));
        return (cycles > stays && cycles < Starts,
            $"of {Starts} descents {stays} leave the poor minimum's side without cycle, {cycles} with it");
    }

    private static int LeftThePoorSide(Schedule schedule, double noise) => Enumerable.Range(0, Starts).Count(i =>
        DoubleWell.Descend(schedule, Steps, DoubleWell.Top + ((5 - DoubleWell.Top) * (i + 0.5) / Starts), noise, (uint)i)[^1] < DoubleWell.Top);
}
