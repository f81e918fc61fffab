package dev.rebind.model;

/** A site and what it is to load; where the two agree already, the site is kept. */
public record Flip(Site site, Target target) {
  /** Whether the site binds its target already. */
  public boolean kept() {
    return site.binding().equals(target.binding());
  }
}
