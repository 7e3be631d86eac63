"""Jupyter's own test suite for kernels, on the C# kernel."""
from jupyter_kernel_test import KernelTests

import harness


class CSharpTests(KernelTests):
    kernel_name = "tested-message"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world")'
    code_stderr = 'Console.Error.WriteLine("oh")'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "TorchSharp.torch.zeros_l", "matches": {"zeros_like"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 2;", "class A { }", "// only a comment"]
    incomplete_code_samples = ["void F() {", "var x = ", 'var text = """']
    invalid_code_samples = ["int x = );", "}"]
    code_page_something = "Math.Sqrt?"
    code_generate_error = 'throw new Exception("x");'
    code_execute_result = [{"code": "6 * 7", "result": "42"}, {"code": '"a" + 1', "result": "a1"}]
    code_display_data = [
        {"code": 'display(HTML("<b>x</b>"));', "mime": "text/html"},
        {"code": 'display("{}", "application/vnd.plotly.v1+json");', "mime": "application/vnd.plotly.v1+json"},
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.Sqrt"
    code_clear_output = "clear_output();"


del KernelTests
assert harness.ARGV
