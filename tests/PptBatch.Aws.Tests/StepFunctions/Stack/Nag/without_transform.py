"""Writes a SAM template as CloudFormation has it after the transform, in JSON: rules on functions do not know SAM's. Argument: the template."""
import json
import os
import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file)
template["Globals"]["Function"]["CodeUri"] = "s3://bucket/worker.zip"
defaults = {name: parameter.get("Default") for name, parameter in template["Parameters"].items()}
json.dump(Translator({}, Parser()).translate(template, defaults), sys.stdout, default=str)
