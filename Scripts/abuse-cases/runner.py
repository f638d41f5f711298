"""Runs the binary once for each case and holds what it does against the rules."""
import os
import re
import resource
import signal
import subprocess
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GIGABYTE = 1 << 30
MESSAGE = re.compile(r"(error|.+:\d+:\d+: error): [^\n]+\n")
# What a run that ends well may say.
NOTE = re.compile(r"((error|.+:\d+:\d+: error|warning|.+:\d+:\d+: warning): [^\n]+\n)*")


class Outcome:
    def __init__(self, status, output_size, errors, seconds, megabytes):
        self.status = status
        self.output_size = output_size
        self.errors = errors
        self.seconds = seconds
        self.megabytes = megabytes


class Runner:
    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.runs = 0
        self.faults = []
        self.worst = [0, 0]
        self._output = os.path.join(folder, "output")
        self._errors = os.path.join(folder, "errors")

    def begin(self, case):
        self.name = case.__name__
        self.case_runs = 0
        self.case_worst = [0, 0]
        self.place = os.path.join(self.folder, self.name)
        os.mkdir(self.place)

    def end(self):
        seconds, megabytes = self.case_worst
        print(f"{self.name:28} {self.case_runs:6} runs  {seconds:7.3f} s  {megabytes:6.0f} MB", flush=True)
        self.worst = [max(pair) for pair in zip(self.worst, self.case_worst)]

    def summary(self):
        print(f"{'all':28} {self.runs:6} runs  {self.worst[0]:7.3f} s  {self.worst[1]:6.0f} MB at worst")
        print(f"{len(self.faults)} faults")
        return 1 if self.faults else 0

    def fault(self, what):
        self.faults.append(what)
        print(f"  FAULT {self.name}: {what}", flush=True)

    def write(self, name, contents):
        """Writes a file into the case's folder and gives its path."""
        path = os.path.join(self.place, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if isinstance(contents, str):
            contents = contents.encode()
        with open(path, "wb") as file:
            file.write(contents)
        return path

    def start(self, arguments, stdin=subprocess.DEVNULL, output=None, user=None, memory=None):
        """Starts the program; what it writes goes into files, or to `output`."""

        def prepare():
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if memory:
                resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            if user:
                os.setgroups([])
                os.setgid(user)
                os.setuid(user)

        with open(self._output, "wb") as default, open(self._errors, "wb") as errors:
            return subprocess.Popen(
                [self.binary, *arguments], stdin=stdin, stdout=default if output is None else output,
                stderr=errors, cwd=self.place, preexec_fn=prepare)

    def finish(self, process, started, limit):
        """Waits for the end of a process and measures it; `None` where it had to be killed."""

        def too_late(*_):
            process.kill()

        signal.signal(signal.SIGALRM, too_late)
        signal.setitimer(signal.ITIMER_REAL, limit)
        _, status, usage = os.wait4(process.pid, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        seconds = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        with open(self._errors, "rb") as file:
            errors = file.read().decode(errors="replace")
        outcome = Outcome(
            process.returncode, os.path.getsize(self._output), errors, seconds, usage.ru_maxrss / 1024)
        self.case_runs += 1
        self.runs += 1
        self.case_worst = [max(self.case_worst[0], seconds), max(self.case_worst[1], outcome.megabytes)]
        if seconds >= limit:
            outcome.status = "no end"
        return outcome

    def run(self, *arguments, what="", input=None, limit=10, megabytes=300, expect=(0, 2), says=None,
            silent=True, **options):
        """Runs the program, checks the rules and gives the outcome.

        `input` is bytes, a path to read, or a file that is open; `says` has to be in its message.
        """
        what = f"{' '.join(arguments)[:120]} {what}".strip()
        stdin, close = subprocess.DEVNULL, None
        if isinstance(input, bytes):
            input = self.write("standard-input", input)
        if isinstance(input, str):
            stdin = close = open(input, "rb")
        elif input is not None:
            stdin = input
        started = time.monotonic()
        process = self.start(arguments, stdin, **options)
        if close:
            close.close()
        outcome = self.finish(process, started, limit)
        self.check(outcome, what, megabytes, expect, says, silent)
        return outcome

    def check(self, outcome, what, megabytes, expect, says, silent):
        errors = outcome.errors
        if outcome.status not in expect:
            self.fault(f"{what}: ended with {outcome.status}: {errors[-300:]!r}")
        elif outcome.status == 2:
            if not MESSAGE.fullmatch(errors):
                self.fault(f"{what}: is not one message: {errors[:400]!r}")
            if silent and outcome.output_size:
                self.fault(f"{what}: {outcome.output_size} bytes on standard output beside an error")
        elif not NOTE.fullmatch(errors):
            self.fault(f"{what}: {errors[:400]!r}")
        if outcome.megabytes > megabytes:
            self.fault(f"{what}: {outcome.megabytes:.0f} MB of memory")
        if says and says not in errors:
            self.fault(f"{what}: {says!r} is not in {errors[:400]!r}")
