"""Runs one scenario: python3 scenario.py cells.queue_abort"""
import importlib
import sys

module, function = sys.argv[1].split(".")
getattr(importlib.import_module(module), function)()
