package dev.rebind.ansible;

import dev.rebind.model.Fact;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.yaml.YamlNode.Entry;
import dev.rebind.syntax.yaml.YamlNode.Scalar;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tree says of its release: Kolla's {@code openstack_release}, a values file named for a
 * release, the image tags beside the binding. {@code master}, {@code latest} and hashes say
 * nothing.
 */
final class ReleaseEvidence {
  private static final Pattern IN_NAME = Pattern.compile("(?:^|[-_])(20\\d\\d\\.[12])(?=[-_.])");
  private static final Pattern TAG =
      Pattern.compile("[\\w./-]+(?::\\d+/[\\w./-]+)?:(?:stable-)?(20\\d\\d\\.[12])(?:[-.].*)?");
  private static final Pattern KOLLA =
      Pattern.compile(
          "(?m)^openstack_release:[ \\t]*[\"']?(20\\d\\d\\.[12])[\"']?[ \\t]*(?:#.*)?$");

  private ReleaseEvidence() {}

  static List<Fact> of(ScopeFiles files) {
    List<Fact> facts = new ArrayList<>();
    for (YamlFile file : files.yaml()) {
      if (files.chart() && Kinds.values(file.path())) {
        values(files, file).ifPresent(facts::add);
      }
    }
    return facts;
  }

  /** The release of one values file; two different words are no evidence. */
  private static Optional<Fact> values(ScopeFiles files, YamlFile file) {
    TreeMap<String, Span> words = new TreeMap<>();
    Matcher name = IN_NAME.matcher(file.path().substring(file.path().lastIndexOf('/') + 1));
    if (name.find()) {
      words.put(name.group(1), Span.at(0));
    }
    for (Owner owner : files.owners(file)) {
      if (owner.names().contains("images") || owner.names().contains("image")) {
        for (Entry entry : owner.mapping().entries()) {
          if (entry.value() instanceof Scalar scalar) {
            Matcher tag = TAG.matcher(scalar.value());
            if (tag.matches()) {
              words.putIfAbsent(tag.group(1), scalar.span());
            }
          }
        }
      }
    }
    return words.size() == 1
        ? Optional.of(
            new Fact.ReleaseNamed(
                file.path(), words.firstEntry().getValue(), file.path(), words.firstKey()))
        : Optional.empty();
  }

  /** Kolla names the release once, beside its roles. */
  static List<Fact> kolla(Scope scope) {
    String root = scope.root();
    int roles = ("/" + root).lastIndexOf("/roles/");
    String above = roles < 0 ? root : root.substring(0, Math.max(0, roles - 1));
    String base = above.isEmpty() ? "" : above + "/";
    for (String place :
        List.of("group_vars/all/common.yml", "group_vars/all.yml", "group_vars/all/main.yml")) {
      Optional<SourceText> text = scope.text(base + place);
      if (text.isPresent()) {
        Matcher found = KOLLA.matcher(text.get().text());
        if (found.find()) {
          Span at = new Span(found.start(1), found.end(1));
          String covers = root.isEmpty() ? "" : root + "/";
          return List.of(new Fact.ReleaseNamed(place, at, covers, found.group(1)));
        }
      }
    }
    return List.of();
  }
}
