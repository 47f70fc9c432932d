package io.adjoint.processor.analysis;

import java.util.LinkedHashSet;
import java.util.Set;

/** The locations whose present value the reverse sweep of what has been passed will read. */
final class Required {
    private final boolean isEverything;
    private Set<Location> now = new LinkedHashSet<>();

    Required(Subject subject) {
        this.isEverything = subject.recordsEverything();
    }

    /** The locations themselves, as they are until another set takes their place. */
    Set<Location> now() {
        return now;
    }

    Set<Location> copy() {
        return new LinkedHashSet<>(now);
    }

    /** Other locations are required from here on. */
    void become(Set<Location> locations) {
        now = locations;
    }

    void add(Location location) {
        now.add(location);
    }

    void addAll(Set<Location> locations) {
        now.addAll(locations);
    }

    boolean remove(Location location) {
        return now.remove(location);
    }

    /** Whether the reverse sweep reads a location itself. */
    boolean reads(Location location) {
        return now.contains(location);
    }

    /** Whether a location that is overwritten here has to be back as it was. */
    boolean asksFor(Location location) {
        return isEverything || isIn(now, location);
    }

    static boolean isIn(Set<Location> required, Location location) {
        return required.contains(location)
                || location instanceof Location.Cells cells
                        && required.contains(new Location.Owed(cells.representative()));
    }
}
