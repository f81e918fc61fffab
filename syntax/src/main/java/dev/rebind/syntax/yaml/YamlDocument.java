package dev.rebind.syntax.yaml;

import dev.rebind.syntax.yaml.YamlNode.Alias;
import java.util.List;
import java.util.Optional;

/**
 * One document of a YAML file.
 *
 * @param index from 0
 * @param root a plain empty scalar where the document is empty
 */
public record YamlDocument(int index, YamlNode root) {
  /** Every node but keys, each before what is in it, with the path that leads to it. */
  public List<YamlPlace> places() {
    return new PlaceWalk(index).places(root);
  }

  /** The node at a path as {@link YamlPlace#path} writes it. */
  public Optional<YamlPlace> at(String path) {
    return places().stream().filter(place -> place.path().equals(path)).findFirst();
  }

  /** What an alias stands for: the last node before it that has its anchor. */
  public Optional<YamlNode> anchored(Alias alias) {
    YamlNode found = null;
    for (YamlPlace place : places()) {
      YamlNode node = place.node();
      if (node.span().start() < alias.span().start()
          && alias.name().equals(node.label().anchor())) {
        found = node;
      }
    }
    return Optional.ofNullable(found);
  }
}
