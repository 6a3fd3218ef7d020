package dev.waybill.conformance.detect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells a file's language by its name. Documents and data that nobody writes by hand have none. */
final class Language {
    private static final Map<String, String> BY_ENDING = new HashMap<>();

    static {
        for (String line : """
                javascript js mjs cjs
                jsx jsx
                typescript ts tsx
                java java
                kotlin kt kts
                groovy groovy gradle
                scala scala sbt
                clojure clj cljs cljc
                c c h
                c++ cpp cc hpp cxx hh
                objective-c m mm
                c# cs
                f# fs fsx
                visual-basic vb
                go go
                rust rs
                swift swift
                python py pyi pyx
                ruby rb rake podspec gemspec erb
                php php
                perl pl pm
                lua lua
                haskell hs
                elm elm
                ocaml ml mli
                reason re
                rescript res
                purescript purs
                elixir ex exs
                erlang erl
                lisp el lisp scm rkt
                julia jl
                r r
                fortran f f90
                shell sh bash zsh fish bats
                powershell ps1
                batch bat cmd
                makefile mk mak makefile
                cmake cmake cmakelists.txt
                m4 m4 ac am
                sql sql pgsql
                solidity sol
                protobuf proto
                graphql graphql gql
                coffeescript coffee litcoffee
                livescript ls
                css css
                scss scss
                sass sass
                less less
                stylus styl
                html html htm
                vue vue
                svelte svelte
                pug pug jade
                handlebars hbs
                ejs ejs
                xml xml xsd xib storyboard csproj
                yaml yml yaml
                toml toml
                json json
                ini ini cfg properties
                dockerfile dockerfile
                terraform tf
                glsl glsl vert frag
                assembly s asm
                gyp gyp gypi
                vim vim
                tcl tcl
                dart dart
                nim nim
                zig zig
                pascal pas
                awk awk
                wat wat wast
                """.split("\n", -1)) {
            String[] words = line.strip().split(" ");
            for (int i = 1; i < words.length; i++) {
                BY_ENDING.put(words[i], words[0]);
            }
        }
    }

    private Language() {}

    static Optional<String> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.endsWith(".sample")) {
            return Optional.of(name.substring(0, name.length() - ".sample".length()));
        }
        if (name.endsWith(".min.js") || name.endsWith(".min.css") || name.equals("package.json")) {
            return Optional.empty();
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(BY_ENDING.getOrDefault(name, BY_ENDING.get(ending)));
    }
}
