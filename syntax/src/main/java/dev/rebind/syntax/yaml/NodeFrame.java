package dev.rebind.syntax.yaml;

import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Label;
import dev.rebind.syntax.yaml.YamlNode.Mapping;
import dev.rebind.syntax.yaml.YamlNode.Sequence;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collection while its nodes come in. */
final class NodeFrame {
  private final Label label;
  private final boolean sequence;
  private final boolean flow;
  private final int start;
  private final List<YamlNode> items = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable YamlNode key;
  private int end;
  private long weight = 1;

  NodeFrame(Label label, boolean sequence, boolean flow, int start) {
    this.label = label;
    this.sequence = sequence;
    this.flow = flow;
    this.start = start;
    this.end = start;
  }

  void add(YamlNode node, long nodeWeight) {
    weight += nodeWeight;
    end = Math.max(end, node.span().end());
    if (sequence) {
      items.add(node);
    } else if (key == null) {
      key = node;
    } else {
      entries.add(new Entry(key, node));
      key = null;
    }
  }

  long weight() {
    return weight;
  }

  /** The collection; the parser's end mark is exact for flow collections alone. */
  YamlNode node(int mark) {
    Span span = new Span(start, Math.max(start, flow ? mark : end));
    return sequence
        ? new Sequence(span, flow, items, label)
        : new Mapping(span, flow, entries, label);
  }
}
