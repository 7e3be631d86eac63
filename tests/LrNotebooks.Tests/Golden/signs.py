"""Writes signs-compressed.h5 and signs-plain.h5, photographs in the course's form, with the HDF5 library itself.

    /usr/bin/python3 tests/LrNotebooks.Tests/Golden/signs.py

Made with h5py 3.7 (Debian's python3-h5py). Value i of the pictures is i mod 251.
"""
import pathlib

import h5py
import numpy as np

HERE = pathlib.Path(__file__).parent


def write(name, prefix, labels, **storage):
    pixels = (np.arange(len(labels) * 64 * 64 * 3) % 251).astype(np.uint8).reshape(len(labels), 64, 64, 3)
    with h5py.File(HERE / name, "w") as file:
        file["list_classes"] = np.arange(6)
        file.create_dataset(prefix + "_x", data=pixels, **storage)
        file[prefix + "_y"] = np.array(labels)


write("signs-compressed.h5", "train_set", [5, 0, 3], chunks=(2, 32, 64, 3), compression="gzip", shuffle=True, fletcher32=True)
write("signs-plain.h5", "test_set", [1])
