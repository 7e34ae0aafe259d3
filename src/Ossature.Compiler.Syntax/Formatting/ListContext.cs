namespace Ossature.Compiler.Syntax.Formatting;

/// <summary>What items mean where they stand.</summary>
/// <param name="Stays">Whether a list keeps its layout: what stands above the first section may be metadata, which parts it.</param>
/// <param name="ItemsCount">Whether each item is read by itself; else all of it is one text.</param>
/// <param name="AnyBullet">Whether one bullet is as good as another.</param>
/// <param name="SpansAttributes">Whether what an attribute parts is one text when the attribute has been read.</param>
internal readonly record struct ListContext(bool Stays, bool ItemsCount, bool AnyBullet, bool SpansAttributes);
