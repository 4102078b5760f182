"""A report: the yearly one of the Conference to the General Assembly, or one of a committee or group to the Conference."""

from cdcheck.kinds import Kind

kind = Kind(name="report", announced_by="report")
