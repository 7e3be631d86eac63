using System.Security.Cryptography;
using System.Text;
using LrNotebooks.Scripting.Notebooks;

namespace LrNotebooks.Cli.Labs;

/// <summary>An instructor's notebook, ready to grade with.</summary>
internal sealed class Assignment
{
    private Assignment(string path, Notebook instructor, Notebook source, Notebook released)
    {
        Path = path;
        (Instructor, Source, Released) = (instructor, source, released);
        Cells = AssignmentCell.Read(Source, path);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source.ToString())));
    }

    /// <summary>Its file.</summary>
    public string Path { get; }

    /// <summary>Its file's name without extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>As the instructor wrote it.</summary>
    public Notebook Instructor { get; }

    /// <summary>Without solutions, with hidden tests.</summary>
    public Notebook Source { get; }

    /// <summary>What students get.</summary>
    public Notebook Released { get; }

    /// <summary>The cells of <see cref="Source"/> that have a part.</summary>
    public IReadOnlyList<AssignmentCell> Cells { get; }

    /// <summary>The cells that give points.</summary>
    public IEnumerable<AssignmentCell> Graded => Cells.Where(cell => cell.IsGrade || cell.IsTask);

    /// <summary>All points.</summary>
    public double Points => Graded.Sum(cell => cell.Points);

    /// <summary>Changes when a test, a task or its points do.</summary>
    public string Hash { get; }

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="UserException">Its metadata or marks are wrong, or no cell gives points.</exception>
    /// <exception cref="NotebookFormatException">It is broken.</exception>
    public static Assignment Load(string path)
    {
        var instructor = Notebook.Read(path);
        return WithPoints(new(path, instructor, StudentVersion.WithoutSolutions(instructor, path), StudentVersion.Of(instructor, path)));
    }

    /// <summary>Reads a student's notebook, to check it by the tests that are in it.</summary>
    /// <inheritdoc cref="Load"/>
    public static Assignment LoadOwn(string path)
    {
        var own = Notebook.Read(path);
        return WithPoints(new(path, own, own, own));
    }

    private static Assignment WithPoints(Assignment assignment) =>
        assignment.Graded.Any() ? assignment : throw new UserException($"{assignment.Path}: no cell gives points; nbgrader's metadata say which do");
}
