using Ossature.Compiler.Diagnostics;

namespace Ossature.Compiler.Semantics.Sds.Model;

/// <summary>What every system has without declaring it (section 4.12).</summary>
public static class BuiltIn
{
    /// <summary>The record that the auth provider keeps of a principal.</summary>
    public static EntitySymbol User { get; } = MakeUser();

    private static EntitySymbol MakeUser()
    {
        var place = Location.OfFile("User");
        var user = new EntitySymbol
        {
            Name = "User",
            Module = "",
            Location = place,
        };
        user.SetFields([
            Field("id", SdsType.Uuid),
            Field("email", SdsType.Text),
            Field("name", SdsType.Text),
            Field("role", SdsType.Text),
        ]);
        return user;

        FieldSymbol Field(string name, SdsType type) =>
            new()
            {
                Name = name,
                Entity = user,
                Location = place,
                Type = type,
            };
    }
}
