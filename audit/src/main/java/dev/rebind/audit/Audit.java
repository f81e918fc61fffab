package dev.rebind.audit;

import dev.rebind.catalogue.Catalogue;
import dev.rebind.catalogue.Service;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where services stand between their WSGI scripts and module paths.
 *
 * @param projects those with an application, sorted by name
 * @param others the names of checkouts that have none
 * @param absent the services of the catalogue that are in none of the checkouts
 */
public record Audit(
    Catalogue catalogue, List<ProjectAudit> projects, List<String> others, List<Service> absent) {
  public Audit {
    projects = List.copyOf(projects);
    others = List.copyOf(others);
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
    Set<Path> folders = new TreeSet<>();
    for (Path path : paths) {
      collect(path.toAbsolutePath().normalize(), 0, folders);
    }
    List<ProjectAudit> projects = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Set<Service> seen = new HashSet<>();
    // Each waits for its own git and its own disk; the order is that of the folders all the same.
    List<ProjectAudit> audited =
        folders.parallelStream()
            .map(folder -> new Auditor(folder, catalogue).audit(name(folder, folders), history))
            .toList();
    for (ProjectAudit project : audited) {
      if (project.scripts().isEmpty()) {
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
    return new Audit(catalogue, projects, others.stream().sorted().toList(), absent);
  }

  /** The folder's own name; with the one around it where two checkouts share theirs. */
  private static String name(Path folder, Set<Path> all) {
    Path own = folder.getFileName();
    Path outer = folder.getParent();
    boolean shared =
        all.stream()
            .anyMatch(other -> !other.equals(folder) && Objects.equals(other.getFileName(), own));
    return shared && outer != null ? outer.getFileName() + "/" + own : String.valueOf(own);
  }

  /** A folder with a project's metadata is a checkout; another may be a folder of them. */
  private static void collect(Path folder, int depth, Set<Path> found) throws IOException {
    if (Auditor.isProject(folder)) {
      found.add(folder);
      return;
    }
    if (depth == 2 || !Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        if (Files.isDirectory(child) && !String.valueOf(child.getFileName()).startsWith(".")) {
          collect(child, depth + 1, found);
        }
      }
    }
  }

  /** How many applications are in each state. */
  public Map<State, Integer> totals() {
    Map<State, Integer> totals = new EnumMap<>(State.class);
    for (ProjectAudit project : projects) {
      project.scripts().forEach(script -> totals.merge(script.state(), 1, Integer::sum));
    }
    return totals;
  }

  /** Whether every application that was found has its module. */
  public boolean complete() {
    return projects.stream().allMatch(ProjectAudit::complete);
  }
}
