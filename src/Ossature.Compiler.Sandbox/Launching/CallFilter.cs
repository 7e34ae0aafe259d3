using System.Runtime.InteropServices;

namespace Ossature.Compiler.Sandbox.Launching;

/// <summary>Refuses system calls from here on, in the calling thread and all that it starts.</summary>
internal static unsafe class CallFilter
{
    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort Return = 0x06;
    private const uint Allow = 0x7fff0000;
    private const uint Answer = 0x00050000;
    private const uint NotPermitted = Answer | 1;
    private const uint NoSuchCall = Answer | 38;
    private const uint Done = Answer;
    private const uint NumberOffset = 0;
    private const uint MachineOffset = 4;
    private const uint FirstArgumentOffset = 16;
    private const uint Unix = 1;
    private const int SetFilter = 22;

    /// <summary>The numbers of the calls for a kind of processor.</summary>
    private sealed record Calls(uint Machine, uint Socket, uint[] Refused, uint[] Groups);

    // Refused: ptrace, bpf, perf_event_open, userfaultfd, add_key, request_key, keyctl, and io_uring, which would open sockets past the filter.
    private static readonly Calls Intel = new(0xc000003e, 41, [101, 321, 298, 323, 248, 249, 250, 425, 426, 427], [112, 109]);
    private static readonly Calls Arm = new(0xc00000b7, 198, [117, 280, 241, 282, 217, 218, 219, 425, 426, 427], [157, 154]);

    /// <summary>Whether the calls of this processor are known.</summary>
    public static bool IsKnown => RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Puts the filter into force.</summary>
    /// <param name="hasNetwork">
    /// Whether the process has a network of its own. If not, sockets other than local ones are refused, and what would leave the process
    /// group does nothing, so that the group can be ended as a whole.
    /// </param>
    public static void Restrict(bool hasNetwork)
    {
        var program = Program(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Arm : Intel, hasNetwork);
        fixed (Instruction* first = program)
        {
            var header = new Header { Length = (ushort)program.Length, First = first };
            LaunchFault.Unless(Kernel.ProcessControl(SetFilter, 2, (nint)(&header)), "seccomp");
        }
    }

    private static Instruction[] Program(Calls calls, bool hasNetwork)
    {
        List<Instruction> program =
        [
            // Calls of another instruction set have other numbers.
            new(Load, 0, 0, MachineOffset),
            new(JumpIfEqual, 1, 0, calls.Machine),
            new(Return, 0, 0, NotPermitted),
            new(Load, 0, 0, NumberOffset),
            new(JumpIfAtLeast, 0, 1, 0x40000000),
            new(Return, 0, 0, NoSuchCall),
        ];
        foreach (var number in calls.Refused)
        {
            program.AddRange([new(JumpIfEqual, 0, 1, number), new(Return, 0, 0, NoSuchCall)]);
        }

        if (!hasNetwork)
        {
            foreach (var number in calls.Groups)
            {
                program.AddRange([new(JumpIfEqual, 0, 1, number), new(Return, 0, 0, Done)]);
            }

            program.AddRange([
                new(JumpIfEqual, 0, 3, calls.Socket),
                new(Load, 0, 0, FirstArgumentOffset),
                new(JumpIfEqual, 1, 0, Unix),
                new(Return, 0, 0, NotPermitted),
            ]);
        }

        program.Add(new(Return, 0, 0, Allow));
        return [.. program];
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    [StructLayout(LayoutKind.Sequential)]
    private struct Header
    {
        public ushort Length;
        public Instruction* First;
    }
}
