package dev.rebind.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A WSGI script of a service, or an application that never had one, with what stays true across
 * releases. Ask {@link Catalogue#answer} for what one release has.
 */
public final class Script {
  private final ScriptDraft facts;
  private final @Nullable Histories histories;

  Script(ScriptDraft facts, @Nullable Histories histories) {
    this.facts = facts;
    this.histories = histories;
  }

  /** The script's name, or the distribution's for an application that never had a script. */
  public String name() {
    return facts.name;
  }

  /** Whether it is or was a script, and not an application that never had one. */
  public boolean isScript() {
    return facts.script;
  }

  public Service service() {
    return facts.service;
  }

  /** What a server loads instead of the script. */
  public Optional<ModulePath> target() {
    return Optional.ofNullable(facts.target);
  }

  /** The file of {@link #target()} below site-packages: {@code nova/wsgi/osapi_compute.py}. */
  public Optional<String> moduleFile() {
    return Optional.ofNullable(facts.file);
  }

  /** Why no release has a module; empty where one has. */
  public Optional<NeverReason> never() {
    return Optional.ofNullable(facts.never);
  }

  /** The script of another distribution that took over. */
  public Optional<String> successor() {
    return Optional.ofNullable(facts.successor);
  }

  /** Other names under which a release installed this script. */
  public List<String> aliases() {
    return Collections.unmodifiableList(facts.aliases);
  }

  /** Spellings that circulate and that no release had. */
  public List<String> nearNames() {
    return Collections.unmodifiableList(facts.near);
  }

  /** Files of some release that hold the same application, below site-packages. */
  public List<String> legacyFiles() {
    return Collections.unmodifiableList(facts.legacy);
  }

  /** What deployment tools call their copies of the script. */
  public List<String> copies() {
    return Collections.unmodifiableList(facts.copies);
  }

  /** The name that DevStack gives to the uWSGI file, the socket and the Apache site. */
  public Optional<String> devstackName() {
    return Optional.ofNullable(facts.devstack);
  }

  /** Whether the development branch had the script at the catalogue's date. */
  public boolean scriptOnMaster() {
    return facts.master.contains(ScriptDraft.SCRIPT);
  }

  /** Whether the development branch had the module at the catalogue's date. */
  public boolean moduleOnMaster() {
    return facts.master.contains(ScriptDraft.MODULE);
  }

  /** Variables from which the application reads where its configuration is. */
  public List<String> environment() {
    return Collections.unmodifiableList(facts.env);
  }

  public boolean has(ServiceTrait trait) {
    return facts.traits.contains(trait);
  }

  /** The first version to which a trait applies; empty when it applies to all. */
  public Optional<Version> since(ServiceTrait trait) {
    return Optional.ofNullable(facts.traitSince.get(trait));
  }

  /** One sentence or two for people; empty when there is nothing to say. */
  public String note() {
    return facts.note;
  }

  /** Where the facts were read, as {@code repository:path}. */
  public List<String> evidence() {
    return Collections.unmodifiableList(facts.evidence);
  }

  /** Every known release, oldest first; empty where none is recorded. */
  public List<Row> history() {
    return histories == null ? List.of() : Collections.unmodifiableList(histories.of(facts.name));
  }

  /** Whether {@link #history} lists only the first release of each series. */
  boolean partial() {
    return histories != null && histories.partial();
  }

  List<ModulePath> historic() {
    return facts.historic;
  }

  List<ModulePath> nulls() {
    return facts.nulls;
  }

  @Nullable ModulePath ownFactory() {
    return facts.factory;
  }

  /** What the branch of a series has where that differs from its tags; by series id. */
  Map<String, List<String>> heads() {
    return facts.heads;
  }

  @Override
  public String toString() {
    return facts.name;
  }
}
