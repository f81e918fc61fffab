package dev.rebind.testkit;

import dev.rebind.model.Binding;
import dev.rebind.resolve.Mapping;
import dev.rebind.resolve.NamePolicy;
import dev.rebind.resolve.ReleaseRule;
import dev.rebind.resolve.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The settings of one fixture, from its file {@code case}: one {@code key = value} a line, {@code
 * #} comments.
 *
 * <p>Keys: {@code release} (a word, or {@code service=word}), {@code map} ({@code
 * SCRIPT=module:attribute}), {@code names} ({@code keep} or {@code convention}, or {@code
 * SCRIPT=name}), {@code factory}, {@code review} ({@code true}), {@code site-packages}, {@code
 * option} ({@code adapter.name=value}), and {@code skip} (a variation that means something else
 * here: {@code crlf}, {@code bom}, {@code eof}).
 */
record CaseFile(Settings settings, Set<String> skipped) {

  static CaseFile read(Path file) {
    Settings settings = Settings.standard().withThreads(1);
    Set<String> skipped = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>();
    if (Files.exists(file)) {
      try {
        lines.addAll(Files.readAllLines(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": not key = value: " + line);
      }
      String key = line.substring(0, equals).strip();
      String value = line.substring(equals + 1).strip();
      if (key.equals("skip")) {
        skipped.addAll(List.of(value.split("[ ,]+")));
      } else {
        settings = with(settings, key, value, file + ":" + (i + 1));
      }
    }
    return new CaseFile(settings, skipped);
  }

  private static Settings with(Settings settings, String key, String value, String where) {
    int equals = value.indexOf('=');
    String left = equals < 0 ? "" : value.substring(0, equals).strip();
    String right = value.substring(equals + 1).strip();
    switch (key) {
      case "release":
        return settings.withRelease(
            new ReleaseRule(null, left.isEmpty() ? null : left, right, "the case"));
      case "map":
        return settings.withMapping(new Mapping(left, Binding.Module.parse(right)));
      case "names":
        return left.isEmpty()
            ? settings.withNames(
                right.equals("convention") ? NamePolicy.CONVENTION : NamePolicy.KEEP)
            : settings.withName(left, right);
      case "factory":
        return settings.withFactory(Boolean.parseBoolean(value));
      case "review":
        return settings.withReview(Boolean.parseBoolean(value));
      case "site-packages":
        return settings.withSitePackages(value);
      case "option":
        int dot = left.indexOf('.');
        return settings.withOption(left.substring(0, dot), left.substring(dot + 1), right);
      default:
        throw new IllegalArgumentException(where + ": unknown key " + key);
    }
  }
}
