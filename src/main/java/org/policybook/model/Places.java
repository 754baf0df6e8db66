package org.policybook.model;

/** Where an entry of a YAML file and each of its fields stand; every record read from YAML carries one. */
public interface Places {
    /** The place of the entry itself. */
    Place here();

    /**
     * The place of a field's value, or of the entry where it has no such field.
     *
     * @param path the field as YAML names it; steps into it are joined by {@code /}, as in {@code also/0/clause}
     */
    Place of(String path);

    /** Places for a fact that does not come from YAML: everything stands at {@code place}. */
    static Places at(Place place) {
        return new Places() {
            @Override
            public Place here() {
                return place;
            }

            @Override
            public Place of(String path) {
                return place;
            }
        };
    }
}
