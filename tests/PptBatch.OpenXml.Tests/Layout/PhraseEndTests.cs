using PptBatch.OpenXml.Layout;

namespace PptBatch.OpenXml.Tests.Layout;

public sealed class PhraseEndTests
{
    [Theory]
    [InlineData("Cómo se instala la |Terminal", "Cómo se instala ")]
    [InlineData("Reading the rows of a |table", "Reading the rows ")]
    [InlineData("Rows, columns and what |follows", "Rows, columns ")]
    [InlineData("Tip: Good Enough Practices for Scientific |Computing", "Tip: Good Enough Practices ")]
    [InlineData("Puedes eliminar los objetos que ya |no necesitas", "Puedes eliminar los objetos ")]
    [InlineData("El contenido de los gatos con nuestro nuevo marco |de datos", "El contenido de los gatos ")]
    [InlineData("Reading and writing |files", "Reading and writing ")]
    [InlineData("Un diseño bueno hará tu |vida fácil", "Un diseño bueno hará ")]
    [InlineData("What a table is made of, and |how", "What a table is made of, ")]
    [InlineData("Zeilen und Spalten in |Tabellen", "Zeilen und Spalten ")]
    [InlineData("La la la la |la", "La la la ")]
    [InlineData("Supercalifragilistic|expialidocious", "Supercalifragilistic")]
    public void Before_ACutInAPhrase_GoesBackToItsEnd(string text, string head)
    {
        string plain = text.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(head, plain[..PhraseEnd.Before(plain, text.IndexOf('|', StringComparison.Ordinal))]);
    }
}
