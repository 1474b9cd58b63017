"""Sphinx settings: Markdown pages by MyST, the furo theme, nothing fetched from elsewhere."""

project = "Testimonia"
author = "The Testimonia authors"
release = "0.1.0"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "Testimonia"
