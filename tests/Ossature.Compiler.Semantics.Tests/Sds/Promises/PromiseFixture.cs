using Ossature.Compiler.Diagnostics;
using Ossature.Compiler.Semantics.Sds.Binding;
using Ossature.Compiler.Testing;

namespace Ossature.Compiler.Semantics.Tests.Sds.Promises;

/// <summary>Systems of one or two modules for tests of what they promise.</summary>
internal static class PromiseFixture
{
    /// <summary>What these tests are about besides errors; whatever else is to be said of a small system is said elsewhere.</summary>
    private static readonly HashSet<string> Wanted =
    [
        "OSS2406",
        "OSS2416",
        "OSS2417",
        "OSS2213",
        "OSS2516",
        "OSS2517",
        "OSS2618",
        "OSS2637",
        "OSS2704",
        "OSS2707",
        "OSS2901",
        "OSS2902",
        "OSS2903",
        "OSS2904",
        "OSS2905",
        "OSS2921",
        "OSS2922",
    ];

    /// <summary>Two modules of which the second consumes from the first, without specifications.</summary>
    public const string Manifest = """
        system bakery v1.0 {}
        module oven {
          owns: [Loaf, Tray]
          exposes: [loaf.created, loaf.sold]
          consumes: [shop/sale.made]
          boundary: oven-service
        }
        module shop {
          owns: [Sale, Till]
          exposes: [sale.made, sale.paid]
          consumes: [oven/*]
          boundary: shop-service
        }

        """;

    /// <summary>A module with one entity, whose section can be gone on with.</summary>
    public const string Section = """
        system bakery v1.0 {}
        module oven {
          owns: [Loaf, Tray]
          exposes: [Loaf, Tray, loaf.sold]
          boundary: oven-service
        }
        spec oven v1.0 {}
        entity Loaf {
          id: uuid @immutable
          status: [baked, sold, stale]
          weight: int 1..5000
          batch: int
          tray: -> Tray
          taken: timestamp
        }
        entity Tray {
          id: uuid @immutable
          size: int 1..100
        }
        machine Loaf.status {
          baked -> sold
          baked -> stale
        }
        event loaf.sold {
          ref: Loaf.id
        }

        """;

    public static BoundSystem Bind(string text) => BoundFixture.Bind(Source(text)).System;

    /// <summary>What is said of a system that interests here, as <c>line code</c>.</summary>
    public static string Codes(string text) =>
        string.Join(
            ", ",
            BoundFixture
                .Bind(Source(text))
                .Diagnostics.Where(IsWanted)
                .Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))
                .Select(diagnostic => diagnostic.Code)
        );

    /// <summary>Fails unless a system has the diagnostics that it is annotated with, as far as they interest here.</summary>
    public static void Reports(string text)
    {
        var fixture = Fixture.Parse(text, "specs/example.sds");
        var (_, diagnostics) = BoundFixture.Bind(fixture.Files.Select(file => file.Source));
        fixture.AssertDiagnostics(diagnostics.Where(IsWanted));
    }

    private static bool IsWanted(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error || Wanted.Contains(diagnostic.Code);

    private static Text.SourceText Source(string text) => Text.SourceText.From("specs/example.sds", text);
}
