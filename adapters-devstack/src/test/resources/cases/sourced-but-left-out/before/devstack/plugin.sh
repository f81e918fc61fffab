#!/bin/bash
source $DEST/nova/devstack/more.txt
source $TOP_DIR/functions
