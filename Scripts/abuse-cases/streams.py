"""Inputs without an end, of another kind than files, and outputs that take nothing."""
import os
import subprocess
import threading
import time

from runner import GIGABYTE
from structure import STEPS, rollout
from text import COMMANDS, FIXTURE


def feeding(run, chunks, *arguments, **options):
    """Runs the program with standard input from a pipe that a thread feeds."""
    source, sink = os.pipe()

    def feed():
        try:
            with open(sink, "wb", buffering=0) as pipe:
                for chunk in chunks():
                    pipe.write(chunk)
        except BrokenPipeError:
            pass

    feeder = threading.Thread(target=feed)
    feeder.start()
    with open(source, "rb") as pipe:
        outcome = run.run(*arguments, input=pipe, **options)
    feeder.join()
    return outcome


def gigabyte_of_one_line(run):
    block = b"x" * (1 << 20)
    json = b'{"kind":"Rollout","a":"'
    for name, start in {"plain": b"kind: Rollout\na: ", "comment": b"kind: Rollout\n#", "key": b"", "json": json}.items():
        def chunks():
            yield start
            for _ in range(1024):
                yield block

        for command in ["hash", "lint"]:
            feeding(run, chunks, *COMMANDS[command], "-", what=name, limit=120, megabytes=7000, expect=(0, 1, 2))


def endless(run):
    run.run("hash", "/dev/zero", limit=60, megabytes=5000, expect=(2,))
    run.run("hash", "/dev/urandom", limit=60, megabytes=5000, expect=(2,))
    run.run("hash", "-", input="/dev/zero", limit=60, megabytes=5000, expect=(2,))

    def ones():
        block = b"a: 1\n" * 100_000
        until = time.monotonic() + 60
        while time.monotonic() < until:
            yield block

    feeding(run, ones, "hash", "-", limit=60, megabytes=5000, expect=(2,))
    # As much as a limit lets through, then no more: a message rather than a fault.
    for memory in [1 * GIGABYTE, 2 * GIGABYTE]:
        feeding(run, ones, "hash", "-", limit=60, megabytes=3000, expect=(2,), memory=memory)


def special_files(run):
    for path in ["/dev/null", "/proc/self/mem", "/proc/self/cmdline", "/dev/fd/99", "/dev/tty", "/", "/dev", "/proc/self/fd"]:
        run.run("hash", path, expect=(0, 2))
    run.run("hash", "-", input="/dev/null", expect=(2,))
    folder = run.place + "/folder"
    os.mkdir(folder)
    os.mkdir(folder + "/app.yaml")
    os.mkfifo(folder + "/pipe.yaml")
    run.run("hash", folder, expect=(2,), says="no manifests")
    run.run("hash", folder + "/app.yaml", expect=(2,), says="no manifests")
    for name, contents in {"a manifest": rollout(STEPS), "nothing": ""}.items():
        writer = threading.Thread(target=lambda: open(folder + "/pipe.yaml", "w").write(contents))
        writer.start()
        run.run("hash", folder + "/pipe.yaml", what=name, expect=(0, 2))
        writer.join()


def slow_pipe(run):
    def drops():
        for byte in rollout(STEPS).encode():
            time.sleep(0.001)
            yield bytes([byte])

    feeding(run, drops, "hash", "-", expect=(0,))


def output_that_takes_nothing(run):
    big = run.write("big.yaml", rollout(STEPS) + "---\nkind: A\n" * 500_000)
    commands = {**COMMANDS, "help": ["--help"], "version": ["--version"],
                "json": ["render", "--step", "0", "--stable-hash", "abc", "-o", "json"]}
    for name, arguments in commands.items():
        paths = [] if arguments[0].startswith("--") else [FIXTURE, big]
        for path in paths or [None]:
            line = arguments + ([path] if path else [])
            # Without a finding nothing is written, and nothing can fail.
            expect = (0,) if name == "lint" else (2,)
            with open("/dev/full", "wb") as full:
                run.run(*line, what="to a full device", output=full, expect=expect)
            reader, writer = os.pipe()
            os.close(reader)
            with open(writer, "wb") as pipe:
                run.run(*line, what="to a closed pipe", output=pipe, expect=(0, 1))
            closed(run, line, ">&-", expect=(0, 2))
            closed(run, line, "2>&-", expect=(0, 1))
            closed(run, line, "<&-", expect=(0, 1))
            closed(run, line, "<&- >&- 2>&-", expect=(0, 1, 2))
    faulty = run.write("faulty.yaml", rollout("  strategy: {canary: {step: []}}\n"))
    for form in ["text", "json", "sarif", "github"]:
        with open("/dev/full", "wb") as full:
            run.run("lint", "-o", form, faulty, what="findings to a full device", output=full, expect=(2,))
    reader, writer = os.pipe()
    with open(reader, "rb", buffering=0) as pipe, open(writer, "wb") as sink:
        threading.Timer(0.3, lambda: (pipe.read(1000), pipe.close())).start()
        run.run("render", "--step", "0", "--stable-hash", "abc", big, what="to a pipe that closes", output=sink, expect=(0,))


def closed(run, arguments, how, expect):
    started = time.monotonic()
    errors = open(run._errors, "wb")
    process = subprocess.Popen(["sh", "-c", f'exec "$@" {how}', "sh", run.binary, *arguments],
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, cwd=run.place)
    outcome = run.finish(process, started, 10)
    errors.close()
    if outcome.status == 2 and "2>&-" in how:
        outcome.errors = "error: nobody hears it\n"
    run.check(outcome, f"{' '.join(arguments)} {how}", 300, expect, None, False)


CASES = [gigabyte_of_one_line, endless, special_files, slow_pipe, output_that_takes_nothing]
