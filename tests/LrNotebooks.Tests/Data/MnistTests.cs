using System.IO.Compression;
using LrNotebooks.Data;

namespace LrNotebooks.Tests.Data;

public class MnistTests
{
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 51, 255, 255, 51, 0];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 7, 9];

    [Fact]
    public void Plain_and_gzipped_files_are_read()
    {
        using var folder = Files();

        var data = Mnist.Load(folder.Path).ShouldNotBeNull();

        data.Train.Values.ShouldBe([0, 0.2f, 1, 1, 0.2f, 0]);
        data.Test.Values.ShouldBe(data.Train.Values);
        data.Train.Labels.ShouldBe([7, 9]);
        (data.Train.Width, data.Train.Height, data.Train.Channels, data.Source).ShouldBe((3, 1, 1, folder.Path));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = Files();
        File.Delete(folder.At("t10k-labels-idx1-ubyte.gz"));

        Should.Throw<FileNotFoundException>(() => Mnist.Load(folder.Path)).Message.ShouldContain(folder.At("t10k-labels-idx1-ubyte"));
    }

    [Theory]
    [InlineData("is not an idx file", (byte[])[1, 2, 3, 4, 5])]
    [InlineData("ends before its last element", (byte[])[0, 0, 8, 1, 0, 0, 0, 2, 7])]
    [InlineData("has 1 labels for the 2 pictures of", (byte[])[0, 0, 8, 1, 0, 0, 0, 1, 7])]
    [InlineData("has 0 dimensions; it should have 1", (byte[])[0, 0, 8, 0, 7])]
    public void A_broken_file_is_named(string message, byte[] labels)
    {
        using var folder = Files();
        File.WriteAllBytes(folder.At("train-labels-idx1-ubyte"), labels);

        var error = Should.Throw<InvalidDataException>(() => Mnist.Load(folder.Path)).Message;

        error.ShouldContain(folder.At("train-labels-idx1-ubyte"));
        error.ShouldContain(message);
    }

    private static TemporaryFolder Files()
    {
        var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("train-images-idx3-ubyte"), Images);
        File.WriteAllBytes(folder.At("train-labels-idx1-ubyte"), Labels);
        Zip(folder.At("t10k-images.idx3-ubyte.gz"), Images);
        Zip(folder.At("t10k-labels-idx1-ubyte.gz"), Labels);
        return folder;
    }

    private static void Zip(string path, byte[] bytes)
    {
        using var stream = new GZipStream(File.Create(path), CompressionMode.Compress);
        stream.Write(bytes);
    }
}
