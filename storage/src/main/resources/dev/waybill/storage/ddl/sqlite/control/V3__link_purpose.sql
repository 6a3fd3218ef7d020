-- What a one-time link does: it lets somebody in as a member, or lets whoever is one choose another password.
ALTER TABLE invitation ADD COLUMN purpose TEXT NOT NULL DEFAULT 'let_in'
    CHECK (length(purpose) <= 40 AND instr(purpose, char(0)) = 0);
