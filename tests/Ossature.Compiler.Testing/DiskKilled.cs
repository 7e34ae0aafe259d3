namespace Ossature.Compiler.Testing;

/// <summary>Thrown by a <see cref="VirtualDisk"/> from the moment on at which a test has its process die.</summary>
public sealed class DiskKilled() : Exception("The test killed the process here.");
