namespace Ossature.Compiler.Semantics.Sds.Rules;

/// <summary>The methods that an api can have.</summary>
internal static class HttpMethods
{
    public static readonly string[] All = ["GET", "POST", "PUT", "PATCH", "DELETE"];
}
