package dev.rebind.pbr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rebind.Rebind;
import dev.rebind.model.Binding;
import dev.rebind.model.Change;
import dev.rebind.model.Code;
import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Site;
import dev.rebind.model.SiteId;
import dev.rebind.model.Value;
import dev.rebind.resolve.Settings;
import dev.rebind.road.Adapters;
import dev.rebind.road.Plan;
import dev.rebind.spi.Analysis;
import dev.rebind.spi.BindingAdapter;
import dev.rebind.spi.Claim;
import dev.rebind.spi.Head;
import dev.rebind.spi.Rewrite;
import dev.rebind.spi.Scope;
import dev.rebind.text.Edit;
import dev.rebind.text.EditSet;
import dev.rebind.text.SourceText;
import dev.rebind.text.Span;
import dev.rebind.tree.SourceTree;
import dev.rebind.tree.WalkOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A project in memory, and what {@code rebind modules} makes of it. */
abstract class ServiceRig {
  static final String LICENCE = "# Copyright 2020 Spam\n#\n# Licensed to you.\n# As is.\n";

  /** Each line of a .bind file is a script or a module: what a real format is to the road. */
  private static final class BindFiles implements BindingAdapter {
    @Override
    public String id() {
      return "bind";
    }

    @Override
    public Set<String> needles() {
      return Set.of("bin/", "wsgi");
    }

    @Override
    public Optional<Claim> claim(Head head) {
      return head.extension().equals("bind") ? Optional.of(Claim.file(head)) : Optional.empty();
    }

    @Override
    public Analysis analyse(Scope scope) {
      SourceText text = scope.text(scope.root()).orElseThrow();
      String word = text.text().strip();
      Binding binding =
          word.contains(":") ? Binding.Module.parse(word) : new Binding.Script(Value.literal(word));
      Site site = Site.of(new SiteId(text.path(), "line"), new Span(0, word.length()), binding);
      return new Analysis(List.of(site), List.of(), List.of(), List.of());
    }

    @Override
    public Rewrite rewrite(Scope scope, List<Flip> decided) {
      List<Change> changes = new ArrayList<>();
      for (Flip flip : decided) {
        if (!flip.kept()) {
          Edit edit = Edit.replace(flip.site().at(), flip.target().binding().toString());
          Change change = Change.edit("x", flip.site().path(), EditSet.of(edit), List.of(flip));
          changes.add(scope.root().contains("held") ? change.withReview() : change);
        }
      }
      return new Rewrite(changes, List.of());
    }
  }

  final Map<String, String> files = new TreeMap<>();
  ModuleRequest request = ModuleRequest.standard();

  final ServiceRig file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** A project that declares one script of the package spam. */
  final ServiceRig spam() {
    return file("setup.cfg", "[entry_points]\nwsgi_scripts =\n    spam-wsgi = spam.app:make\n")
        .file("spam/__init__.py", "")
        .file("spam/app.py", LICENCE + "\ndef make(conf=None, *args, **kw):\n    return 1\n");
  }

  final Plan plan() {
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Rebind rebind = Rebind.of(Adapters.of(new BindFiles(), new PbrAdapter()));
    SourceTree tree = SourceTree.of(bytes, rebind.options(WalkOptions.of(List.of())));
    return ServiceModules.plan(rebind, tree, Settings.standard(), request);
  }

  /** The texts of the files that change, by path. */
  static Map<String, String> after(Plan plan) {
    Map<String, String> after = new TreeMap<>();
    plan.files()
        .forEach(
            (path, file) -> after.put(path, file.after().map(SourceText::text).orElse("(gone)")));
    return after;
  }

  final void write(Plan plan) {
    after(plan)
        .forEach(
            (path, text) -> {
              if (text.equals("(gone)")) {
                files.remove(path);
              } else {
                files.put(path, text);
              }
            });
  }

  static List<String> codes(Plan plan) {
    return plan.findings().stream().map(Finding::code).map(Code::id).toList();
  }

  final void refused(String code, String words) {
    Plan plan = plan();
    assertEquals(Map.of(), after(plan));
    List<String> said =
        plan.findings().stream()
            .filter(f -> f.code().id().equals(code))
            .map(Finding::message)
            .toList();
    assertFalse(said.isEmpty(), () -> plan.findings().toString());
    assertTrue(said.get(0).contains(words), said.get(0));
  }
}
