"""A model of `transformers` that labels words, as a step of the pipeline: beside our network or in its place.

Only `network` and `training` import torch and transformers, and only when they run: without the extra
`[transformer]` everything else works.
"""
