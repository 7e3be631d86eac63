"""Jupyter's own programs and tests on the C# kernel."""
import subprocess
import sys
import unittest

from harness import TIMEOUT


def jupyter_kernel_test():
    import kernel_tests
    result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromModule(kernel_tests))
    assert result.wasSuccessful() and result.testsRun == 12 and not result.skipped, result


def jupyter_console():
    cells = 'var x = 40;\nx + 2\nConsole.WriteLine("printed")\nthrow new Exception("wrong");\n'
    ended = subprocess.run(
        [sys.executable, "-m", "jupyter_console", "--kernel", "lrnotebooks", "--simple-prompt"],
        input=cells, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=TIMEOUT)
    for shown in ("LrNotebooks", "Out[2]: 42", "printed", "\x1b[31mSystem.Exception\x1b[0m: wrong"):
        assert shown in ended.stdout, ended.stdout
    assert ended.returncode == 0, ended
