"""Jupyter's own test suite for kernels, on the echo kernel."""
from jupyter_kernel_test import KernelTests

import harness


class EchoTests(KernelTests):
    kernel_name = "tested-message"
    language_name = "echo"
    file_extension = ".echo"
    code_hello_world = "print hello, world"
    code_stderr = "eprint oh"
    completion_samples = [{"text": "epr", "matches": {"eprint"}}]
    complete_code_samples = ["x"]
    incomplete_code_samples = ["{"]
    invalid_code_samples = [")"]
    code_page_something = "page manual"
    code_generate_error = "fail x"
    code_execute_result = [{"code": "6", "result": "6"}, {"code": "7x", "result": "7x"}]
    code_display_data = [{"code": "html <b>x</b>", "mime": "text/html"}]
    code_history_pattern = "7?"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "print"
    code_clear_output = "clear"


del KernelTests
assert harness.ARGV
