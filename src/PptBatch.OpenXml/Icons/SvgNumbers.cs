using System.Globalization;

namespace PptBatch.OpenXml.Icons;

/// <summary>The letters and numbers of path data, which need no space between them where they can be told apart.</summary>
internal sealed class SvgNumbers(string data)
{
    private int _at;

    /// <summary>The next character that is not between numbers, or null at the end.</summary>
    public char? Next()
    {
        while (_at < data.Length && (char.IsWhiteSpace(data[_at]) || data[_at] == ','))
        {
            _at++;
        }

        return _at < data.Length ? data[_at] : null;
    }

    /// <summary>Takes a letter.</summary>
    public char Take() => data[_at++];

    /// <summary>Takes a number, or nothing where none stands.</summary>
    public double? Number()
    {
        Next();
        int start = _at;
        _at += _at < data.Length && data[_at] is '-' or '+' ? 1 : 0;
        Digits();
        if (_at < data.Length && data[_at] == '.')
        {
            _at++;
            Digits();
        }

        if (_at + 1 < data.Length && data[_at] is 'e' or 'E' && (char.IsAsciiDigit(data[_at + 1]) || data[_at + 1] is '-' or '+'))
        {
            _at += 2;
            Digits();
        }

        return double.TryParse(data.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && Math.Abs(value) < 1e6 ? value : null;
    }

    /// <summary>Takes a 0 or a 1, which may stand right before the next number.</summary>
    public double? Flag() => Next() is '0' or '1' ? data[_at++] - '0' : null;

    private void Digits()
    {
        while (_at < data.Length && char.IsAsciiDigit(data[_at]))
        {
            _at++;
        }
    }
}
