package dev.rebind.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of one script while its lines are being read. */
final class ScriptDraft {
  static final String SCRIPT = "script";
  static final String MODULE = "module";

  final Line head;
  final Service service;
  final String name;
  final boolean script;
  @Nullable ModulePath target;
  @Nullable String file;
  @Nullable NeverReason never;
  @Nullable String successor;
  @Nullable ModulePath factory;
  @Nullable String devstack;
  String note = "";
  List<String> master = List.of();
  final List<String> aliases = new ArrayList<>();
  final List<String> near = new ArrayList<>();
  final List<String> legacy = new ArrayList<>();
  final List<String> copies = new ArrayList<>();
  final List<ModulePath> historic = new ArrayList<>();
  final List<ModulePath> nulls = new ArrayList<>();
  final List<String> env = new ArrayList<>();
  final List<String> evidence = new ArrayList<>();
  final Set<ServiceTrait> traits = EnumSet.noneOf(ServiceTrait.class);
  final Map<ServiceTrait, Version> traitSince = new EnumMap<>(ServiceTrait.class);
  final Map<String, List<String>> heads = new HashMap<>();

  ScriptDraft(Line head, Service service, String name, boolean script) {
    this.head = head;
    this.service = service;
    this.name = name;
    this.script = script;
  }
}
