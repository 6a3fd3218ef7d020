package dev.waybill.boundary.scrub;

/** Looks for one sort of thing. Its time grows with the text's length and with nothing else. */
interface Finder {
    void find(Sight sight, Finds finds);
}
