# shellcheck shell=sh disable=SC2154 # sourced by installer/linux/deb.sh
# A table of what takes the room.

megabytes() {
    awk -v b="$1" 'BEGIN { printf "%.1f", b / 1e6 }'
}

# The bytes of the files named, as they are and as the package packs them.
weigh() {
    name=$1
    shift
    plain=$(cat "$@" | wc -c)
    packed=$(cat "$@" | zstd -q -9 -c 2>/dev/null | wc -c) || packed=0
    printf '%-44s %9s %9s\n' "$name" "$(megabytes "$plain")" "$(megabytes "$packed")"
}

tell_sizes() {
    printf '%-44s %9s %9s\n' "MB" "installed" "packed"
    command -v zstd >/dev/null || say "The column \"packed\" needs zstd: apt-get install zstd"
    weigh "PyTorch" "$content"/torch/*
    for each in "$content"/models/*; do
        if [ "$(wc -c <"$each")" -ge 5000000 ]; then weigh "models/${each##*/}" "$each"; fi
    done
    # shellcheck disable=SC2046 # names of ours, without spaces
    weigh "Java ($(find "$image/lib/runtime/legal" -mindepth 1 -maxdepth 1 -type d | wc -l) modules)" \
        $(find "$image/lib/runtime" -type f)
    for each in "$content"/*.jar; do
        if [ "$(wc -c <"$each")" -ge 5000000 ]; then weigh "${each##*/}" "$each"; fi
    done
    # shellcheck disable=SC2046
    weigh "$(find "$content" -maxdepth 1 -name '*.jar' -size -5000000c | wc -l) smaller jars" \
        $(find "$content" -maxdepth 1 -name '*.jar' -size -5000000c | sort)
    weigh "the sample service" "$content"/bible-data/samples/*
    printf '%-44s %9s %9s\n' "the whole" "$(megabytes "$(find "$tree" -type f -exec cat {} + | wc -c)")" \
        "$(megabytes "$(wc -c <"$deb")")"
}
