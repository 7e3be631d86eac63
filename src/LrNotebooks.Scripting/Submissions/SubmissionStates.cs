using System.Reflection;

namespace LrNotebooks.Scripting;

/// <summary>The objects whose fields are the cells' variables, one for each cell that ran.</summary>
internal sealed class SubmissionStates
{
    private object?[] _slots = new object?[16];

    /// <summary>The variables, each as its last declaration has it.</summary>
    public IReadOnlyList<SessionVariable> Variables
    {
        get
        {
            var latest = new Dictionary<string, SessionVariable>();
            foreach (var state in _slots.OfType<object>())
            {
                foreach (var variable in state.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).Where(IsVariable))
                    latest[variable.Name] = new SessionVariable(variable.Name, variable.FieldType, variable.GetValue(state));
            }
            return [.. latest.Values];
        }
    }

    /// <summary>The slots, with room for one more cell.</summary>
    /// <param name="cells">How many cells ran so far.</param>
    public object?[] WithRoomAfter(int cells)
    {
        // Slot 0 belongs to a globals object, which a session has not.
        if (_slots.Length < cells + 2)
            Array.Resize(ref _slots, 2 * _slots.Length);
        return _slots;
    }

    private static bool IsVariable(FieldInfo field) => !field.Name.StartsWith('<');
}
