using LrNotebooks.Data;
using LrNotebooks.Tests.Golden;
using PureHDF;
using PureHDF.Filters;
using PureHDF.VOL.Native;

namespace LrNotebooks.Tests.Data;

public class SignsFilesTests
{
    private static readonly byte[] TwoPictures = [.. Enumerable.Range(0, 2 * 12288).Select(i => (byte)i)];

    [Fact]
    public void The_courses_datasets_are_read_and_divided_by_255()
    {
        using var folder = Photographs();

        var data = SignsData.Load(folder.Path);

        data.Source.ShouldBe(folder.Path);
        data.ClassNames.ShouldBe(["0", "1", "2", "3", "4", "5"]);
        data.Train.Labels.ShouldBe([5, 0]);
        data.Train.Values.ShouldBe(TwoPictures.Select(value => (float)(value / 255.0)));
        data.Test.Labels.ShouldBe([1]);
        (data.Test.Width, data.Test.Height, data.Test.Channels).ShouldBe((64, 64, 3));
    }

    [Fact]
    public void Files_that_the_HDF5_library_wrote_are_read_compressed_or_not()
    {
        using var folder = new TemporaryFolder();
        GoldenFile.Copy("signs-compressed.h5", folder.At("train_signs.h5"));
        GoldenFile.Copy("signs-plain.h5", folder.At("test_signs.h5"));

        var data = SignsData.Load(folder.Path);

        data.Train.Labels.ShouldBe([5, 0, 3]);
        data.Train.Values.ShouldBe(Enumerable.Range(0, 3 * 12288).Select(i => (float)(i % 251 / 255.0)));
        data.Test.Labels.ShouldBe([1]);
        data.Test.Values.ShouldBe(data.Train.Values[..12288]);
    }

    [Fact]
    public void Chunks_that_are_shuffled_and_deflated_are_put_together_again()
    {
        var filters = new H5DatasetCreation(Filters: [ShuffleFilter.Id, DeflateFilter.Id]);
        using var folder = Photographs(
            new H5Dataset(TwoPictures, chunks: [1, 32, 64, 3], fileDims: [2, 64, 64, 3], datasetCreation: filters));

        SignsData.Load(folder.Path).Train.Values.ShouldBe(TwoPictures.Select(value => (float)(value / 255.0)));
    }

    public static TheoryData<string, object> LabelForms => new()
    {
        { "uint8", new byte[] { 5, 0 } },
        { "int8", new sbyte[] { 5, 0 } },
        { "uint16", new ushort[] { 5, 0 } },
        { "int16", new short[] { 5, 0 } },
        { "uint32", new uint[] { 5, 0 } },
        { "int32", new[] { 5, 0 } },
        { "uint64", new ulong[] { 5, 0 } },
        { "a row", new H5Dataset(new long[] { 5, 0 }, fileDims: [1, 2]) },
        { "a column", new H5Dataset(new long[] { 5, 0 }, fileDims: [2, 1]) },
    };

    [Theory]
    [MemberData(nameof(LabelForms), DisableDiscoveryEnumeration = true)]
    public void Labels_may_have_any_integer_type_and_stand_in_a_row_or_a_column(string form, object labels)
    {
        using var folder = Photographs(labels: labels);

        SignsData.Load(folder.Path).Train.Labels.ShouldBe([5, 0], form);
    }

    [Theory]
    [InlineData("train_signs.h5")]
    [InlineData("test_signs.h5")]
    public void A_folder_without_one_of_the_files_is_an_error_that_names_it(string file)
    {
        using var folder = Photographs();
        File.Delete(folder.At(file));

        Should.Throw<FileNotFoundException>(() => SignsData.Load(folder.Path)).Message.ShouldStartWith($"{folder.At(file)} is missing;");
    }

    public static TheoryData<string, object?, object?> Broken => new()
    {
        { "train_set_x has shape [2, 64, 64]; it should be [pictures, 64, 64, 3].", Pixels(2, 64, 64), null },
        { "train_set_x has shape [0, 64, 64, 3]; it should be [pictures, 64, 64, 3].", Pixels(0, 64, 64, 3), null },
        { "train_set_x has shape [1, 3, 64, 64]; it should be [pictures, 64, 64, 3].", Pixels(1, 3, 64, 64), null },
        { "train_set_x holds float32; it should hold uint8.", new H5Dataset(new float[12288], fileDims: [1, 64, 64, 3]), null },
        { "train_set_x holds int8; it should hold uint8.", new H5Dataset(new sbyte[12288], fileDims: [1, 64, 64, 3]), null },
        { "there is no dataset 'train_set_x'; the file holds train_set_y.", new H5Group(), null },
        { "train_set_y has shape [2]; it should be [1], a label for each picture.", Pixels(1, 64, 64, 3), null },
        { "train_set_y has shape [1, 3]; it should be [2], a label for each picture.", null, new H5Dataset(new long[3], fileDims: [1, 3]) },
        { "train_set_y holds float64; it should hold integers.", null, new[] { 5.0, 0 } },
        { "train_set_y holds elements of class VariableLength; it should hold integers.", null, new[] { "5", "0" } },
        { "train_set_y has the label 6 at 1; labels are 0 to 5.", null, new long[] { 5, 6 } },
        { "train_set_y has the label -1 at 0; labels are 0 to 5.", null, new sbyte[] { -1, 0 } },
        { $"train_set_y has the label {long.MaxValue} at 0; labels are 0 to 5.", null, new ulong[] { ulong.MaxValue, 0 } },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void What_is_wrong_with_a_dataset_is_said_in_one_line_that_names_the_file(string message, object? pixels, object? labels)
    {
        using var folder = Photographs(pixels, labels);

        Should.Throw<InvalidDataException>(() => SignsData.Load(folder.Path)).Message.ShouldBe($"{folder.At("train_signs.h5")}: {message}");
    }

    [Fact]
    public void A_missing_dataset_is_an_error_that_lists_the_others()
    {
        using var folder = Photographs();
        new H5File { ["test_set_x"] = Pixels(1, 64, 64, 3), ["labels"] = new long[] { 1 } }.Write(folder.At("test_signs.h5"));

        Should.Throw<InvalidDataException>(() => SignsData.Load(folder.Path)).Message
            .ShouldBe($"{folder.At("test_signs.h5")}: there is no dataset 'test_set_y'; the file holds labels, test_set_x.");
    }

    [Theory]
    [InlineData("no photograph")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 13284056\n")]
    [InlineData("")]
    public void A_file_of_another_kind_is_an_error_that_names_it(string text)
    {
        using var folder = Photographs();
        File.WriteAllText(folder.At("train_signs.h5"), text);

        Should.Throw<InvalidDataException>(() => SignsData.Load(folder.Path))
            .Message.ShouldStartWith($"{folder.At("train_signs.h5")} cannot be read as HDF5: ");
    }

    [Fact]
    public void A_file_that_was_not_copied_whole_is_an_error_that_names_it()
    {
        using var folder = Photographs();
        File.WriteAllBytes(folder.At("train_signs.h5"), File.ReadAllBytes(folder.At("train_signs.h5"))[..^10000]);

        Should.Throw<InvalidDataException>(() => SignsData.Load(folder.Path))
            .Message.ShouldStartWith($"{folder.At("train_signs.h5")} cannot be read as HDF5: ");
    }

    private static TemporaryFolder Photographs(object? pixels = null, object? labels = null)
    {
        var folder = new TemporaryFolder();
        new H5File
        {
            ["train_set_x"] = pixels ?? new H5Dataset(TwoPictures, fileDims: [2, 64, 64, 3]),
            ["train_set_y"] = labels ?? new long[] { 5, 0 },
        }.Write(folder.At("train_signs.h5"));
        new H5File { ["test_set_x"] = Pixels(1, 64, 64, 3), ["test_set_y"] = new long[] { 1 } }.Write(folder.At("test_signs.h5"));
        return folder;
    }

    private static H5Dataset Pixels(params ulong[] shape) =>
        new(new byte[shape.Aggregate(1UL, (product, length) => product * length)], fileDims: shape);
}
