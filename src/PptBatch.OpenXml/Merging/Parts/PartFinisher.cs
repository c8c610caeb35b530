using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using System.Xml;
using System.Xml.Linq;
using PptBatch.OpenXml.Merging.Xml;
using PptBatch.OpenXml.Packaging;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>
/// Brings parts to the form in which they are written, on every core, while the next deck is still being read. Every byte of an input that
/// goes into the merged deck is inflated once, here or before, and its size and CRC-32 are checked.
/// </summary>
internal sealed class PartFinisher : IDisposable
{
    private readonly PartSpool _spool;
    private readonly CancellationTokenSource _stop;
    private readonly Channel<OutputPart> _parts = Channel.CreateUnbounded<OutputPart>();
    private readonly Task[] _workers;

    public PartFinisher(PartSpool spool, CancellationToken cancellationToken)
    {
        _spool = spool;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
    }

    public void Add(OutputPart part) => _parts.Writer.TryWrite(part);

    /// <summary>Waits for all parts; throws what went wrong with one of them.</summary>
    public async Task FinishAsync()
    {
        _parts.Writer.TryComplete();
        try
        {
            await Task.WhenAll(_workers);
        }
        catch (OperationCanceledException)
        {
            // One worker's error stops the others: that error is the one to tell.
            Task? failed = Array.Find(_workers, worker => worker.IsFaulted);
            ExceptionDispatchInfo.Throw(failed?.Exception!.InnerException ?? new OperationCanceledException(_stop.Token));
        }
    }

    /// <summary>Stops the workers and waits until none of them touches an input any more.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _parts.Writer.TryComplete();
        Task.WhenAll(_workers).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (OutputPart part in _parts.Reader.ReadAllAsync(_stop.Token))
            {
                Finish(part);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await _stop.CancelAsync();
            throw;
        }
    }

    private void Finish(OutputPart part)
    {
        if (part.Relationships is { } relationships)
        {
            part.PackedRelationships = _spool.Pack(relationships);
            part.Relationships = null;
        }

        if (part.Content is { } content)
        {
            part.Packed = _spool.Pack(content);
            part.Content = null;
        }
        else if (part.ContentType.EndsWith("xml", StringComparison.OrdinalIgnoreCase))
        {
            SourceDeck deck = part.Deck!;
            byte[] original = deck.Reader.Read(part.Entry!);
            byte[] changed = deck.Guard(part.Entry!.Part, () => Change(part, XmlBytes.Normalize(original)));
            part.Packed = ReferenceEquals(original, changed) ? null : _spool.Pack(changed);
        }
        else
        {
            part.Deck!.Reader.Verify(part.Entry!);
        }

        part.Edit = null;
    }

    private static byte[] Change(OutputPart part, byte[] xml)
    {
        if (xml.AsSpan(0, Math.Min(xml.Length, 4096)).IndexOf("<!DOCTYPE"u8) >= 0)
        {
            throw new XmlException("A DTD is not allowed");
        }

        if (part.Edit is not { } edit)
        {
            return xml;
        }

        SourceDeck deck = part.Deck!;
        if (edit.Facts is { } facts)
        {
            facts.Title = SlideTitle.Find(xml);
            facts.Hidden = IsHidden(xml);
            if (xml.AsSpan().IndexOf("sldZmObj"u8) >= 0)
            {
                edit.Changes.Add(root => SlideReferences.MoveZooms(root, deck.SlideIds));
            }

            if (deck.CustomShowIds.Any(pair => pair.Key != pair.Value) && xml.AsSpan().IndexOf("ppaction://customshow"u8) >= 0)
            {
                edit.Changes.Add(root => SlideReferences.MoveShows(root, deck.CustomShowIds));
            }
        }

        if (edit.Changes.Count > 0)
        {
            XElement root = XmlBytes.Parse(xml);
            edit.Changes.ForEach(change => change(root));
            xml = XmlBytes.Write(root);
        }

        return edit.SlideNumber is { } number ? SlideNumberFields.Renumber(xml, number) ?? xml : xml;
    }

    private static bool IsHidden(byte[] slide)
    {
        TagScanner tags = new(slide);
        return tags.Next() && tags.Attribute("show"u8) is "0" or "false";
    }
}
