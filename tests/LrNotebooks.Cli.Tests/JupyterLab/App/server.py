"""Serves the JupyterLab that build.mjs built, in the folder BUILD: python3 server.py [options of jupyter_server]"""
import os

from jupyterlab_server import LabServerApp

BUILD = os.environ["BUILD"]


def _jupyter_server_extension_points():
    return [{"module": __name__, "app": Lab}]


class Lab(LabServerApp):
    name = __name__
    app_name = "JupyterLab"
    load_other_extensions = False
    static_dir = BUILD
    schemas_dir = os.path.join(BUILD, "schemas")
    themes_dir = os.path.join(BUILD, "themes")
    templates_dir = os.path.dirname(os.path.abspath(__file__))
    app_settings_dir = user_settings_dir = workspaces_dir = os.environ["HOME"]


if __name__ == "__main__":
    Lab.launch_instance()
