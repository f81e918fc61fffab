package dev.rebind.audit;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where services stand between their WSGI scripts and module paths.
 *
 * @param projects those with an application, or with a declaration that cannot be read, sorted by
 *     name
 * @param others the names of checkouts that have none
 * @param linked work trees that were left out, each with the checkout of the same repository that
 *     was read
 * @param absent the services of the catalogue that are in none of the checkouts
 */
public record Audit(
    Catalogue catalogue,
    List<ProjectAudit> projects,
    List<String> others,
    SortedMap<String, String> linked,
    List<Service> absent) {
  public Audit {
    projects = List.copyOf(projects);
    others = List.copyOf(others);
    linked = Collections.unmodifiableSortedMap(new TreeMap<>(linked));
    absent = List.copyOf(absent);
  }

  /**
   * Reads checkouts; nothing of them is run.
   *
   * @param paths checkouts, or folders of checkouts, two levels deep at most
   * @param history whether releases are looked up in git, where it is installed
   * @throws IOException when a folder cannot be listed
   */
  public static Audit of(List<Path> paths, Catalogue catalogue, boolean history)
      throws IOException {
    Checkouts checkouts = Checkouts.of(paths);
    Set<Path> folders = checkouts.folders();
    List<ProjectAudit> projects = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Set<Service> seen = new HashSet<>();
    // Each waits for its own git and its own disk; the order is that of the folders all the same.
    List<ProjectAudit> audited =
        folders.parallelStream()
            .map(folder -> new Auditor(folder, catalogue).audit(checkouts.name(folder), history))
            .toList();
    for (ProjectAudit project : audited) {
      if (project.scripts().isEmpty() && project.unread().isEmpty()) {
        others.add(project.name());
      } else {
        projects.add(project);
      }
      Service service = project.service();
      if (service != null) {
        seen.add(service);
      }
    }
    List<Service> absent =
        catalogue.services().stream()
            .filter(service -> service.retired() == null && !seen.contains(service))
            .filter(
                service ->
                    catalogue.scriptsOf(service).stream()
                        .anyMatch(script -> script.target().isPresent()))
            .toList();
    projects.sort(Comparator.comparing(ProjectAudit::name));
    return new Audit(
        catalogue, projects, others.stream().sorted().toList(), checkouts.linked(), absent);
  }

  /** How many applications are in each state. */
  public Map<State, Integer> totals() {
    Map<State, Integer> totals = new EnumMap<>(State.class);
    for (ProjectAudit project : projects) {
      project.scripts().forEach(script -> totals.merge(script.state(), 1, Integer::sum));
    }
    return totals;
  }

  /** Whether every application that was found has its module, and every declaration was read. */
  public boolean complete() {
    return projects.stream().allMatch(ProjectAudit::complete);
  }
}
