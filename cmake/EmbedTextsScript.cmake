# Writes OUTPUT, a C++ source with the texts of FILES (separated by |). String literals are cut, since a compiler may
# limit their length.
set(source "#include \"core/text/EmbeddedText.h\"\n\nnamespace interleave {\n\n")
string(REPLACE "|" ";" files "${FILES}")
set(entries "")
foreach(file IN LISTS files)
    file(READ "${file}" hex HEX)
    string(REGEX REPLACE "(................................................................)" "\\1\n" hex "${hex}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
    string(REPLACE "\n" "\"\n    \"" hex "${hex}")
    file(RELATIVE_PATH name "${BASE}" "${file}")
    file(SIZE "${file}" size)
    string(APPEND entries "    {\"${name}\", std::string_view(\n    \"${hex}\", ${size})},\n")
endforeach()
string(APPEND source "static constexpr EmbeddedText texts[] = {\n${entries}};\n\n"
    "std::span<const EmbeddedText> ${NAME}() { return texts; }\n\n} // namespace interleave\n")
file(WRITE "${OUTPUT}" "${source}")
