# interleave_embed_texts(<target> NAME <identifier> BASE <dir> FILES <file>...)
# Compiles text files into <target> as `std::span<const interleave::EmbeddedText> interleave::<identifier>()`, in the order given.
function(interleave_embed_texts target)
    cmake_parse_arguments(arg "" "NAME;BASE" "FILES" ${ARGN})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${arg_NAME}.cpp)
    string(JOIN "|" files ${arg_FILES})
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAME=${arg_NAME} -DBASE=${arg_BASE} "-DFILES=${files}"
            -P ${PROJECT_SOURCE_DIR}/cmake/EmbedTextsScript.cmake
        DEPENDS ${arg_FILES} ${PROJECT_SOURCE_DIR}/cmake/EmbedTextsScript.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${output})
endfunction()
