using Ossature.Compiler.Semantics.Sds.Bound;

namespace Ossature.Compiler.Semantics.Tests.Sds.Promises;

public sealed class SystemInvariantTests
{
    [Fact]
    public void Names_are_those_that_modules_own_and_expose()
    {
        PromiseFixture.Reports(
            PromiseFixture.Manifest
                + """
                module mill {
                  owns: [Sack]
                  exposes: [sale.made]
                  boundary: mill-service
                }
                system_invariant {
                  every Laof reaches terminal state [sold] within 2h
                ~       ^^^^ OSS2413 error: unknown name `Laof` in a system invariant
                  every loaf.lost produces exactly one Sale
                ~       ^^^^^^^^^ OSS2413 error: unknown name `loaf.lost` in a system invariant
                  every sale.made produces exactly one Loaf
                ~       ^^^^^^^^^ OSS2414 error: `sale.made` is exposed by several modules: `shop/sale.made`, `mill/sale.made`
                  every shop/sale.made produces exactly one Loaf
                  every shpo/Sale reaches terminal state [paid] within 2h
                ~       ^^^^ OSS2413 error: unknown module `shpo` in a system invariant
                  every shop/Loaf reaches terminal state [sold] within 2h
                ~       ^^^^^^^^^ OSS2413 error: unknown name `shop/Loaf` in a system invariant
                  every shop/sale.lost produces exactly one Loaf
                ~       ^^^^^^^^^^^^^^ OSS2413 error: unknown name `shop/sale.lost` in a system invariant
                  Seal.total > 0
                ~ ^^^^ OSS2413 error: unknown name `Seal` in a system invariant
                }
                """
        );
    }

    [Fact]
    public void What_concerns_one_module_is_its_own_affair()
    {
        PromiseFixture.Reports(
            PromiseFixture.Manifest
                + """
                system_invariant {
                  Sale.total = sum(Till.money where sale = S) @eventually_consistent
                ~ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ OSS2417 info: only `shop` is concerned
                  Sale.total = sum(Loaf.price where sale = S)
                  every Sale reaches terminal state [paid] within 2h
                  no Sale without corresponding Till
                  no Sale without corresponding Loaf
                }
                """
        );
    }

    [Fact]
    public void They_are_bound_across_modules()
    {
        var system = PromiseFixture.Bind(
            $"{PromiseFixture.Manifest}system_invariant {{\n  Loaf.status:sold => event sale.made emitted\n  every Sale reaches terminal state [paid] within 2h\n}}\n"
        );
        Assert.Equal("(system) 2/2", string.Join(", ", system.Coverage.Specs.Select(spec => $"{spec.Spec} {spec.All}")));
        Assert.Equal(
            [typeof(ImplicationInvariant), typeof(LifecycleInvariant)],
            system.Invariants.Select(invariant => invariant.Meaning?.GetType())
        );
        Assert.Null(((LifecycleInvariant)system.Invariants[1].Meaning!).Field);
    }
}
