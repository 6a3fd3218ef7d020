-- Whether somebody signs in to the console as this member; who that is, stands in the control database.
ALTER TABLE member ADD COLUMN signs_in INTEGER NOT NULL DEFAULT 0 CHECK (signs_in IN (0, 1));
