using System.Text;
using Ossature.Compiler.Semantics.Sds.Binding;

namespace Ossature.CommandLine.Scaffolding;

/// <summary>A system and modules to be filled in.</summary>
internal static class SystemScaffold
{
    /// <summary>A file that describes a whole system: a manifest with one module, and the specification of that module.</summary>
    public static string Text(SdsNames names) =>
        $$"""
            -- The manifest says which modules there are, and what each of them owns, exposes and consumes.
            system {{names.Module}} v0.1 {
              description: "say in a line what it is for"
            }


            """ + ModuleText(names);

    /// <summary>A further module and its specification.</summary>
    public static string ModuleText(SdsNames names) =>
        $$"""
            module {{names.Module}} {
              owns: [{{names.Entity}}]
              boundary: {{names.Boundary}}
            }

            {{Header(names.Module)}}

            -- What the module keeps. Say what it is, and give it the fields that it has.
            entity {{names.Entity}} {
              id: uuid @immutable
              name: string 1..80
              status: [open, done]
              created: timestamp @immutable @auto
            }

            machine {{names.Entity}}.status {
              open -> done
            }

            api GET /items {
              out: [{{names.Entity}}] ?status
              ~ paginate: 20
            }

            api POST /items {
              in: {name}
              out: {{names.Entity}}
              >> create {{names.Entity}}(open)
            }

            api POST /items/{id}/finish {
              out: {{names.Entity}}
              ! not found => 404
              ! status != open => 409 "it is done already"
              >> set {{names.Entity}}(done)
            }

            auth {
              /items/** : user
            }

            limit {
              POST /items : 60/min per user
            }

            observe {
              log: all errors, all state transitions
            }

            """;

    /// <summary>The specification of a module that the manifest has already: what it owns and exposes is declared.</summary>
    public static string SpecText(BoundModule module)
    {
        var text = new StringBuilder(Header(module.Name)).Append('\n');
        foreach (var entity in module.Entities)
        {
            text.Append($"\nentity {entity.Name} {{\n  id: uuid @immutable\n  created: timestamp @immutable @auto\n}}\n");
        }

        foreach (var its in module.ExposedEvents)
        {
            var noun = its.Name.Split('.')[0];
            var about = module.Entities.FirstOrDefault(entity => entity.Noun == noun) ?? module.Entities.FirstOrDefault();
            text.Append($"\nevent {its.Name} {{\n{(about is null ? "" : $"  ref: {about.Name}.id\n")}}}\n");
        }

        return text.ToString();
    }

    private static string Header(string module) =>
        $$"""
            spec {{module}} v0.1 {
              description: "say in a line what the module does"
            }

            runtime {
              lang: python
              db: sqlite
              queue: memory
              auth: jwt
            }
            """;
}
