package dev.rebind.devstack;

import dev.rebind.model.Finding;
import dev.rebind.model.Flip;
import dev.rebind.model.Severity;
import dev.rebind.model.SiteId;
import dev.rebind.spi.Scope;
import dev.rebind.syntax.shell.ShellCommand;
import dev.rebind.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a new name would meet, and what still says the old one. */
final class Renames {
  private final Scope scope;
  private final List<Service> services;
  private final Map<String, Set<Service>> wanted = new HashMap<>();

  /**
   * @param open the flips by site, of which each may ask for a name
   */
  Renames(Scope scope, List<Service> services, Map<SiteId, Flip> open) {
    this.scope = scope;
    this.services = services;
    for (Service service : services) {
      for (Place place : service.places()) {
        Flip flip = open.get(place.id());
        String name = flip == null ? null : flip.target().name();
        if (name != null && place.isScript()) {
          wanted.computeIfAbsent(name, key -> newIdentitySet()).add(service);
        }
      }
    }
  }

  private static Set<Service> newIdentitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Why a service cannot be called by the new name. */
  Optional<Refusal> refusal(Service service, String old, String name, Repository repository) {
    if (!Names.isSafe(name)) {
      return Optional.of(
          new Refusal(Codes.COLLISION, name + " cannot be the name of a socket and a site."));
    }
    if (wanted.getOrDefault(name, Set.of()).size() > 1) {
      return Optional.of(taken(old, name, "another service is to be called that, too"));
    }
    for (Service other : services) {
      if (!other.equals(service) && other.writtenNames().contains(name)) {
        return Optional.of(taken(old, name, "another ini is written under it"));
      }
    }
    for (Script script : repository.scripts()) {
      ShellFile file = script.file();
      for (ShellCommand command : file.commands()) {
        if (StaleSites.site(command).filter(name::equals).isPresent()) {
          return Optional.of(taken(old, name, file.path() + " has an Apache site of that name"));
        }
      }
    }
    return Optional.empty();
  }

  private static Refusal taken(String old, String name, String why) {
    return new Refusal(
        Codes.COLLISION,
        "%s would be renamed to %s, but %s. Choose another name for it, or keep the old one."
            .formatted(old, name, why));
  }

  /** Which files of the tree still say the old name where a site or a socket is meant. */
  List<Finding> told(Flip flip, String old, String name, Repository repository) {
    String word = Pattern.quote(old);
    Pattern consumer =
        Pattern.compile(
            "(?:sites-(?:available|enabled)/|conf\\.d/|uwsgi-uds-|/run/uwsgi/"
                + "|apache_site_config_for +[\"']?|(?:en|dis)able_apache_site +[\"']?"
                + "|a2(?:en|dis)site +[\"']?)"
                + word
                + "(?![\\w-])");
    Set<String> paths = new TreeSet<>();
    for (String path : scope.list("")) {
      Optional<SourceText> text = scope.text(path);
      if (text.isPresent() && consumer.matcher(text.get().text()).find()) {
        paths.add(path);
      }
    }
    String found =
        paths.isEmpty()
            ? "Nothing that was read says the old name of the site or the socket."
            : "These still say the old name: " + String.join(", ", paths) + ".";
    List<Finding> told = new ArrayList<>(StaleSites.said(repository, Map.of(old, Set.of(name))));
    told.add(
        Finding.of(
            Codes.RENAMED,
            Severity.WARNING,
            flip.site(),
            "Socket, site and proxy line change from %s to %s. %s Other repositories may, too."
                .formatted(old, name, found)));
    return told;
  }
}
