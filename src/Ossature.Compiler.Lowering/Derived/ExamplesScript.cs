using System.Collections.Immutable;
using System.Text;
using Ossature.Compiler.Semantics.Binding;
using Ossature.Compiler.Semantics.Examples;
using Ossature.Compiler.Text;

namespace Ossature.Compiler.Lowering.Derived;

/// <summary>
/// The judge of a specification's examples: a POSIX shell script that builds the program, runs every example in a fresh folder, and compares
/// what is printed. What it says about a failure never holds what was expected, because a model reads it.
/// </summary>
internal static class ExamplesScript
{
    /// <summary>The examples of a specification that can be run, in file order.</summary>
    public static ImmutableArray<ConsoleExample> Runnable(BoundSpec spec) =>
        [.. spec.Symbol.Examples.Select(ConsoleExample.From).OfType<ConsoleExample>()];

    /// <summary>Where the script of each specification lies, relative to the output folder.</summary>
    public static IReadOnlyDictionary<BoundSpec, string> Paths(BoundProject project)
    {
        // Ids are free text, so two of them may give one name; a digest then tells them apart.
        var uses = project.Specs.CountBy(spec => FileName(spec.Id)).ToDictionary();
        return project.Specs.ToDictionary(
            spec => spec,
            spec =>
            {
                var name = FileName(spec.Id);
                var suffix = uses[name] == 1 ? "" : "-" + Digest.Of(spec.Id).Short;
                return $"{OutputPath.JudgeFolder}/{name}{suffix}.examples.sh";
            }
        );
    }

    /// <summary>The script.</summary>
    public static string For(BoundSpec spec, RunnableProgram program)
    {
        var examples = Runnable(spec);
        var script = new StringBuilder(Prologue(spec, program));
        foreach (var example in examples)
        {
            script.Append($"\nbegin {Shell.Quote(example.Title)}\n");
            foreach (var command in example.Commands)
            {
                script.Append("run ").Append(Shell.HereDocument(command));
            }

            script.Append("expect ").Append(Shell.HereDocument(example.Expected));
        }

        return script.Append(Epilogue(examples.Length)).ToString();
    }

    private static string FileName(string id) =>
        string.Concat(id.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));

    private static string Prologue(BoundSpec spec, RunnableProgram program) =>
        $$"""
            #!/bin/sh
            # Runs the examples of {{OneLine(spec.Id)}} against the program and compares what they print.
            # Made by ossc from {{OneLine(spec.File)}}; edit the examples there.
            set -u
            export LC_ALL=C.UTF-8 TZ=UTC0

            work=$(mktemp -d) || exit 1
            trap 'rm -rf "$work"' EXIT
            trap 'exit 1' HUP INT TERM

            mkdir "$work/app" "$work/bin"
            if ! {{program.Build}} >"$work/build" 2>&1; then
                cat "$work/build"
                echo 'the program does not build, so no example was run'
                exit 1
            fi

            # The program under its own name; the wrapper finds what was built beside itself.
            cat >"$work/bin/{{program.Name}}" <<'END'
            #!/bin/sh
            app=${0%/*}/../app
            exec {{program.Run}} "$@"
            END
            chmod +x "$work/bin/{{program.Name}}"

            passed=0

            # begin TITLE: an empty folder and an empty home for one example
            begin() {
                title=$1
                rm -rf "$work/folder" "$work/home"
                mkdir "$work/folder" "$work/home"
                : >"$work/observed"
                : >"$work/transcript"
            }

            # run: one command, read from the input; its output, and its exit code as [N] when it fails, are what is observed
            run() {
                cat >"$work/command"
                sed -e '1s/^/$ /' -e '2,$s/^/> /' "$work/command" >>"$work/transcript"
                (cd "$work/folder" && env HOME="$work/home" PATH="$work/bin:$PATH" sh "$work/command") \
                    >"$work/output" 2>&1 </dev/null
                code=$?
                # A last line without a line end counts as a line.
                if [ -n "$(tail -c 1 "$work/output")" ]; then
                    echo >>"$work/output"
                fi
                if [ "$code" -ne 0 ]; then
                    echo "[$code]" >>"$work/output"
                fi
                cat "$work/output" >>"$work/observed"
                cat "$work/output" >>"$work/transcript"
            }

            # expect: compares what was observed with the input
            expect() {
                if cmp -s - "$work/observed"; then
                    passed=$((passed + 1))
                else
                    printf 'FAILED: %s\nIt does not print what the specification says. This is what was run and printed:\n' "$title"
                    sed 's/^/    /' "$work/transcript"
                    echo
                fi
            }

            """;

    private static string Epilogue(int count) =>
        $"""

            echo "$passed of {count} examples passed"
            [ "$passed" -eq {count} ]

            """;

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
