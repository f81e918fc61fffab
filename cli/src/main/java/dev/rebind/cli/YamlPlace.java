package dev.rebind.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A node of a configuration file and where it stands; what it is asked for and is not, is an error
 * with its place.
 *
 * @param file for messages
 * @param what the node's name in a sentence: {@code release}
 * @param key where that name stands
 */
record YamlPlace(String file, String what, Node node, Mark key) {

  static YamlPlace of(String file, Node node) {
    return new YamlPlace(file, file, node, node.getStartMark());
  }

  Failure wrong(String message) {
    return at(file, node.getStartMark(), message);
  }

  /** The key itself is the mistake, not its value. */
  Failure wrongKey(String message) {
    return at(file, key, message);
  }

  static Failure at(String file, Mark mark, String message) {
    return new Failure(
        "%s:%d:%d: %s".formatted(file, mark.getLine() + 1, mark.getColumn() + 1, message));
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  /** One plain value, as written: {@code 2025.10} keeps its zero. */
  String word() {
    if (node instanceof ScalarNode scalar
        && !scalar.getValue().isBlank()
        && !scalar.getTag().equals(Tag.NULL)) {
      return scalar.getValue();
    }
    throw wrong(what + " takes one value");
  }

  /** One plain value that is no number, truth value or null. */
  String text() {
    String word = word();
    if (!node.getTag().equals(Tag.STR)) {
      throw wrong(what + " takes a text, not '" + word + "'");
    }
    return word;
  }

  boolean flag() {
    String word = word();
    if (!word.equals("true") && !word.equals("false")) {
      throw wrong(what + " takes true or false, not '" + word + "'");
    }
    return word.equals("true");
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** A list, or one value that stands for a list of one. */
  List<YamlPlace> items() {
    if (node instanceof ScalarNode) {
      return List.of(this);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlPlace> items = new ArrayList<>();
      sequence
          .getValue()
          .forEach(item -> items.add(new YamlPlace(file, what, item, item.getStartMark())));
      return items;
    }
    throw wrong(what + " takes a list");
  }

  List<String> words() {
    return items().stream().map(YamlPlace::word).toList();
  }

  /** Keys and values, in order; a key stands once. */
  Map<String, YamlPlace> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(what + " takes keys and values");
    }
    Map<String, YamlPlace> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Mark start = tuple.getKeyNode().getStartMark();
      String name = new YamlPlace(file, "a key of " + what, tuple.getKeyNode(), start).word();
      YamlPlace value = new YamlPlace(file, name, tuple.getValueNode(), start);
      if (entries.put(name, value) != null) {
        throw value.wrongKey(name + " is there twice");
      }
    }
    return entries;
  }
}
