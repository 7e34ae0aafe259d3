using System.Runtime.InteropServices;

namespace Ossature.Compiler.Sandbox.Launching;

/// <summary>A guard could not be set up, so the command must not run.</summary>
internal sealed class LaunchFault(string message) : Exception(message)
{
    /// <summary>The fault of the last call to the kernel.</summary>
    public static LaunchFault OfLastCall(string what) => new($"{what}: {Marshal.GetLastPInvokeErrorMessage()}");

    /// <summary>Throws when a call gave less than zero.</summary>
    public static long Unless(long result, string what) => result < 0 ? throw OfLastCall(what) : result;
}
