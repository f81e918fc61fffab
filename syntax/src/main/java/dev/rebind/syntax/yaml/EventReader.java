package dev.rebind.syntax.yaml;

import dev.rebind.syntax.decoded.Decoded;
import dev.rebind.syntax.yaml.YamlNode.Alias;
import dev.rebind.syntax.yaml.YamlNode.Label;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.scanner.ScannerException;

/**
 * Makes documents of SnakeYAML's events. Only events are used: composing loses the place of an
 * alias, and comments on makes version 2.7 refuse sound YAML.
 */
final class EventReader {
  private static final int MAX_DEPTH = 100;

  private final Mask mask;
  private final CodePoints codePoints;
  private final List<YamlDocument> documents = new ArrayList<>();
  private final Deque<NodeFrame> frames = new ArrayDeque<>();
  private Anchors anchors = new Anchors();
  private @Nullable YamlNode root;
  private @Nullable YamlError error;

  EventReader(Mask mask) {
    this.mask = mask;
    this.codePoints = new CodePoints(mask.masked());
  }

  YamlDocumentSet read() {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(false);
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(MAX_DEPTH);
    int reached = 0;
    try {
      ParserImpl parser = new ParserImpl(new WholeText(mask.masked()), options);
      for (Event event = parser.getEvent();
          error == null && !event.is(Event.ID.StreamEnd);
          event = parser.getEvent()) {
        reached = offset(event.getStartMark());
        take(event);
      }
    } catch (MarkedYAMLException refused) {
      Mark mark = refused.getProblemMark();
      int place = mark == null ? reached : offset(mark);
      String reason = Optional.ofNullable(refused.getProblem()).orElse("not YAML");
      error = refused instanceof ScannerException ? lexical(place, reason) : error(place, reason);
    } catch (ReaderException refused) {
      error = lexical(codePoints.offset(refused.getPosition()), "a character that YAML forbids");
    } catch (YAMLException refused) {
      error = error(reached, Optional.ofNullable(refused.getMessage()).orElse("not YAML"));
    } catch (NumberFormatException cut) {
      // SnakeYAML's scanner takes the digits of an escape for granted where the text ends.
      error = lexical(reached, "an escape that the end of the text cuts short");
    }
    return new YamlDocumentSet(mask, documents, error);
  }

  private void take(Event event) {
    if (event.is(Event.ID.DocumentStart)) {
      frames.clear();
      anchors = new Anchors();
      root = null;
    } else if (event.is(Event.ID.DocumentEnd) && root != null) {
      documents.add(new YamlDocument(documents.size(), root));
    } else if (event instanceof ScalarEvent scalar) {
      add(scalar(scalar), 1);
    } else if (event instanceof AliasEvent alias) {
      alias(alias);
    } else if (event instanceof CollectionStartEvent start) {
      Label label = label(start, start.getTag());
      boolean sequence = start instanceof SequenceStartEvent;
      int first = start(label, mask.text().length());
      frames.push(new NodeFrame(label, sequence, start.isFlow(), first));
      anchors.open(start.getAnchor());
      if (frames.size() > MAX_DEPTH) {
        error = error(label.start(), "nested deeper than " + MAX_DEPTH);
      }
    } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
      NodeFrame done = frames.pop();
      add(done.node(offset(event.getEndMark())), done.weight());
    }
  }

  private void alias(AliasEvent event) {
    Span span = new Span(offset(event.getStartMark()), offset(event.getEndMark()));
    long weight = anchors.weight(event.getAnchor());
    if (weight == Anchors.UNKNOWN) {
      error = error(span.start(), "no anchor before this alias");
    } else if (weight == Anchors.OPEN) {
      error = error(span.start(), "an alias inside what it stands for");
    } else {
      add(new Alias(span, event.getAnchor(), new Label(null, null, span.start())), weight);
    }
  }

  private void add(YamlNode node, long weight) {
    if (weight > Anchors.MAX_WEIGHT) {
      error = error(node.span().start(), "its aliases stand for more than can be read");
    }
    anchors.close(node.label().anchor(), weight);
    NodeFrame frame = frames.peek();
    if (frame == null) {
      root = node;
    } else {
      frame.add(node, weight);
    }
  }

  private Scalar scalar(ScalarEvent event) {
    Label label = label(event, event.getTag());
    int end = offset(event.getEndMark());
    boolean absent = event.getValue().isEmpty() && event.isPlain();
    int start = absent ? end : Math.min(start(label, end), end);
    YamlStyle style =
        switch (event.getScalarStyle()) {
          case SINGLE_QUOTED -> YamlStyle.SINGLE;
          case DOUBLE_QUOTED -> YamlStyle.DOUBLE;
          case LITERAL -> YamlStyle.LITERAL;
          case FOLDED -> YamlStyle.FOLDED;
          default -> YamlStyle.PLAIN;
        };
    if (style.block()) {
      end = lastContent(start, end);
    }
    Scalar scalar = new Scalar(new Span(start, end), style, event.getValue(), label);
    if (!mask.touches(scalar.span())) {
      return scalar;
    }
    String shown =
        new ScalarReader(mask.masked(), scalar)
            .decoded(seen -> seen.text().equals(event.getValue()))
            .map(mask::lift)
            .map(Decoded::text)
            .orElseGet(() -> scalar.span().of(mask.text()));
    return new Scalar(scalar.span(), style, shown, label);
  }

  private int lastContent(int start, int end) {
    int at = end;
    while (at > start && blank(mask.masked(), at - 1)) {
      at--;
    }
    return at;
  }

  private Label label(NodeEvent event, @Nullable String tag) {
    return new Label(tag, event.getAnchor(), offset(event.getStartMark()));
  }

  /** Where the node itself starts: after its tag and its anchor and the blanks behind them. */
  private int start(Label label, int end) {
    if (label.isEmpty()) {
      return label.start();
    }
    String text = mask.masked();
    int at = label.start();
    while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      // Unlike a tag, an anchor ends at a flow sign.
      String stops = text.charAt(at) == '&' ? ",[]{}" : "";
      while (at < end && text.charAt(at) > ' ' && stops.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      at = blanks(text, at);
    }
    return at;
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == '#' && at > from) {
        while (at < text.length() && !LineBreak.at(text, at)) {
          at++;
        }
      } else if (blank(text, at) || text.charAt(at) == '\t') {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean blank(String text, int at) {
    return text.charAt(at) == ' ' || LineBreak.at(text, at);
  }

  private int offset(Mark mark) {
    return Math.min(codePoints.offset(mark.getIndex()), mask.text().length());
  }

  private YamlError error(int offset, String reason) {
    return YamlError.at(mask.text(), offset, reason, false);
  }

  private YamlError lexical(int offset, String reason) {
    return YamlError.at(mask.text(), offset, reason, true);
  }
}
